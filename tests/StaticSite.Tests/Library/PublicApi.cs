using System.Reflection;
using System.Runtime.CompilerServices;
using StaticSite.Newspapers;
using StaticSite.Tests.Golden;
using Xunit;

namespace StaticSite.Tests.Library;

/// <summary>
/// What the library shows is what <c>public-api.txt</c> lists, line by line: a line that is removed or changed breaks its users' code.
/// </summary>
public sealed class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    // What the compiler adds to every record.
    private static readonly string[] OfRecords =
    [
        "Equals",
        "GetHashCode",
        "PrintMembers",
        "<Clone>$",
        "Deconstruct",
        "op_Equality",
        "op_Inequality",
    ];

    [Fact]
    public void It_is_the_baseline() =>
        Verified.Text(
            TestFolder.At("Library/public-api.txt"),
            string.Concat(
                typeof(Newspaper)
                    .Assembly.GetExportedTypes()
                    .OrderBy(type => type.FullName, StringComparer.Ordinal)
                    .SelectMany(type => MembersOf(type).Order(StringComparer.Ordinal).Prepend(DeclarationOf(type)))
                    .Select(line => line + "\n")
            )
        );

    private static string DeclarationOf(Type type) =>
        $"{(type.IsEnum ? "enum" : type.IsAbstract ? "abstract class" : "sealed class")} {type.FullName}"
        + (type.GetInterfaces().Contains(typeof(IDisposable)) ? " : IDisposable" : "");

    private static IEnumerable<string> MembersOf(Type type) =>
        type.IsEnum
            ? Enum.GetNames(type).Select(name => $"  {name} = {Enum.Format(type, Enum.Parse(type, name), "d")}")
            : type.GetMembers(Declared)
                .Where(member => !OfRecords.Contains(member.Name))
                .Select(member =>
                    member switch
                    {
                        ConstructorInfo { IsPublic: true } constructor
                            when constructor.GetParameters() is not [{ } only] || only.ParameterType != type =>
                            $"  new({Parameters(constructor)})",
                        MethodInfo { IsSpecialName: false } method when method.IsPublic || method.IsFamily =>
                            $"  {Modifier(method)}{NameOf(Nullability.Create(method.ReturnParameter))} {method.Name}({Parameters(method)})",
                        PropertyInfo { GetMethod.IsPublic: true } property => $"  {DeclarationOf(property)}",
                        _ => null,
                    }
                )
                .OfType<string>();

    private static string Accessors(PropertyInfo property) => property.SetMethod is { IsPublic: true } ? "get; init;" : "get;";

    private static string DeclarationOf(PropertyInfo property) =>
        (property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "")
        + Modifier(property.GetMethod!)
        + $"{NameOf(Nullability.Create(property))} {property.Name} {{ {Accessors(property)} }}";

    private static string Modifier(MethodInfo method) =>
        method.IsStatic ? "static "
        : method.IsAbstract ? "abstract "
        : method is { IsVirtual: true, IsFinal: false } && !method.DeclaringType!.IsSealed ? "virtual "
        : "";

    private static string Parameters(MethodBase method) =>
        string.Join(
            ", ",
            method
                .GetParameters()
                .Select(parameter =>
                    $"{NameOf(Nullability.Create(parameter))} {parameter.Name}"
                    + (parameter.IsOptional ? $" = {parameter.DefaultValue ?? "default"}" : "")
                )
        );

    private static string NameOf(NullabilityInfo info)
    {
        var type = info.Type;
        if (Nullable.GetUnderlyingType(type) is { } value)
            return value.Name + "?";
        var name =
            type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", info.GenericTypeArguments.Select(NameOf))}>"
            : type.IsArray ? $"{type.GetElementType()!.Name}[]"
            : type.Name;
        return info.ReadState == NullabilityState.Nullable ? name + "?" : name;
    }
}
