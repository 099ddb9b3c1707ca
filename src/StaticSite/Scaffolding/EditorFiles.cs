using System.Collections.Immutable;
using StaticSite.Diagnostics.Formats;
using StaticSite.Formats;
using StaticSite.Parsing;

namespace StaticSite.Scaffolding;

/// <summary>What makes Visual Studio Code, and others that read its files, complete and check what an editor writes.</summary>
internal static class EditorFiles
{
    /// <summary>The folder that they are in.</summary>
    public const string Folder = ".vscode";

    private const string Schemas = Folder + "/schemas";

    private static readonly (string Name, KeySet Keys, string? Files)[] Kinds =
    [
        ("newspaper", FormatList.Schema.Newspaper, "input/newspaper.yaml"),
        ("issue", KeySets.Issue, "input/*/*/issue.yaml"),
        ("page", KeySets.Page, "input/*/*/*/page.yaml"),
        ("theme", KeySets.Theme, "theme/theme.yaml"),
        // Front matter, for what can look into Markdown.
        ("article", KeySets.Article, null),
        ("caption", KeySets.Caption, null),
        ("section", KeySets.Section, null),
        ("standing", KeySets.Standing, null),
    ];

    /// <summary>What is made from the table of keys alone: a JSON Schema for each kind of file, and snippets for front matter.</summary>
    public static ImmutableArray<NewFile> FromKeys { get; } =
    [
        .. Kinds.Select(kind => new NewFile($"{Schemas}/{kind.Name}.json", SchemaWriter.Write(kind.Keys))),
        new($"{Folder}/front-matter.code-snippets", Snippets()),
    ];

    /// <summary>The same with settings, extensions and tasks that an editor may change.</summary>
    public static ImmutableArray<NewFile> All { get; } =
    [
        new(
            $"{Folder}/extensions.json",
            """
            {
              "recommendations": ["redhat.vscode-yaml"]
            }

            """
        ),
        new($"{Folder}/settings.json", Settings()),
        new($"{Folder}/tasks.json", Tasks),
        .. FromKeys,
    ];

    /// <summary>Regenerates the files that come from the table of keys, and makes the others if they do not exist.</summary>
    /// <returns>What was made.</returns>
    /// <exception cref="ScaffoldException">The folder cannot be written.</exception>
    public static ImmutableArray<string> Renew(string folder)
    {
        ImmutableArray<NewFile> files = [.. All.Where(file => FromKeys.Contains(file) || !NewFiles.IsThere(folder, file))];
        NewFiles.Renew(folder, files);
        return [.. files.Select(file => file.Path)];
    }

    // The preview reports what is wrong on every change, front matter and Markdown too; the matchers show it next to the lines,
    // or next to the name of a file or folder that is meant as a whole.
    private const string Tasks = """
        {
          "version": "2.0.0",
          "tasks": [
            {
              "label": "preview",
              "type": "shell",
              "command": "static-site preview",
              "isBackground": true,
              "runOptions": { "runOn": "folderOpen" },
              "presentation": { "reveal": "never" },
              "problemMatcher": [
                {
                  "owner": "static-site",
                  "fileLocation": ["relative", "${workspaceFolder}"],
                  "pattern": {
                    "regexp": "^(\\S.*?):(\\d+):(\\d+): (error|warning) (ED\\d+): (.*)$",
                    "file": 1, "line": 2, "column": 3, "severity": 4, "code": 5, "message": 6
                  },
                  "background": {
                    "activeOnStart": true,
                    "beginsPattern": "^preview: looked again$",
                    "endsPattern": "^preview: \\d+ error"
                  }
                },
                {
                  "owner": "static-site",
                  "fileLocation": ["relative", "${workspaceFolder}"],
                  "pattern": {
                    "kind": "file",
                    "regexp": "^(\\S(?:(?!:\\d+:\\d+: ).)*?): (error|warning) (ED\\d+): (.*)$",
                    "file": 1, "severity": 2, "code": 3, "message": 4
                  }
                }
              ]
            }
          ]
        }

        """;

    private static string Settings() =>
        JsonFormat.Build(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("yaml.schemas");
            foreach (var (name, _, files) in Kinds)
                if (files is not null)
                    json.WriteString($"./{Schemas}/{name}.json", files);
            json.WriteEndObject();
            json.WriteStartObject("[markdown]");
            json.WriteStartObject("editor.quickSuggestions");
            json.WriteString("other", "on");
            json.WriteEndObject();
            json.WriteString("editor.wordBasedSuggestions", "off");
            json.WriteEndObject();
            json.WriteEndObject();
        });

    private static string Snippets() =>
        JsonFormat.Build(json =>
        {
            json.WriteStartObject();
            foreach (var key in new[] { KeySets.Article, KeySets.Caption }.SelectMany(set => set.Keys).DistinctBy(key => key.Name))
            {
                json.WriteStartObject($"{key.Alias} {key.Name}");
                json.WriteString("scope", "markdown");
                json.WriteStartArray("prefix");
                json.WriteStringValue(key.Name);
                json.WriteStringValue(key.Alias);
                json.WriteEndArray();
                json.WriteString("body", $"{key.Name}: {Placeholder(key.Shape)}");
                json.WriteEndObject();
            }
            json.WriteEndObject();
        });

    private static string Placeholder(Shape shape) =>
        shape switch
        {
            { Choices: { IsEmpty: false } choices } =>
                $"${{1|{string.Join(',', [.. choices.Select(choice => choice.Name), .. ChineseOf(choices)])}|}}",
            { Keys: { } keys, Items: not null } => $"[ {Map(keys)} ]",
            { Keys: { } keys } => Map(keys),
            { Items: not null } => "[ $1 ]",
            _ => "$1",
        };

    private static IEnumerable<string> ChineseOf(IEnumerable<Choice> choices) => choices.SelectMany(choice => choice.Aliases.Take(1));

    private static string Map(KeySet keys)
    {
        var asked = keys.Keys.Where(key => key.IsRequired || keys.Keys.All(other => !other.IsRequired));
        return $"{{ {string.Join(", ", asked.Select((key, i) => $"{key.Name}: ${i + 1}"))} }}";
    }
}
