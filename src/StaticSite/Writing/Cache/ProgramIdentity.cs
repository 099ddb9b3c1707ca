using Markdig;
using MetadataExtractor;
using NetVips;
using NodaTime;
using Scriban;
using StaticSite.Loading;
using YamlDotNet.Core;

namespace StaticSite.Writing.Cache;

/// <summary>The program that is running.</summary>
internal static class ProgramIdentity
{
    /// <summary>
    /// Differs between any two programs that might publish different bytes: the identities of this library and of those that it is made of.
    /// </summary>
    public static string Value { get; } =
        ContentHash
            .Of(
                new[]
                {
                    typeof(ProgramIdentity),
                    typeof(Template),
                    typeof(Markdown),
                    typeof(Parser),
                    typeof(LocalDate),
                    typeof(ImageMetadataReader),
                    typeof(Image),
                }.Select(type => type.Module.ModuleVersionId.ToString())
            )
            .ToString();
}
