using System.Text.Json;
using Json.Schema;
using Xunit;

namespace StaticSite.Tests.Discovery;

/// <summary>An issue as ninjs conforms to version 3.1 of the standard, for the properties that are used.</summary>
public sealed class Ninjs : IDisposable
{
    // Only "uri" is required; an association is an item too, with a name.
    private const string Form = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$ref": "#/$defs/item",
          "required": [ "uri", "standard", "associations" ],
          "unevaluatedProperties": false,
          "$defs": {
            "texts": { "type": "array", "items": { "type": "object", "required": [ "value" ], "additionalProperties": false,
                "properties": { "role": { "type": "string" }, "value": { "type": "string" }, "contentType": { "type": "string" } } } },
            "item": {
              "type": "object",
              "properties": {
                "uri": { "type": "string", "format": "uri" },
                "standard": { "type": "object", "additionalProperties": false, "properties": { "name": { "const": "ninjs" },
                    "version": { "const": "3.1" }, "schema": { "type": "string", "format": "uri" } } },
                "type": { "enum": [ "text", "picture", "composite" ] },
                "version": { "type": "string" },
                "firstCreated": { "type": "string", "format": "date-time" },
                "versionCreated": { "type": "string", "format": "date-time" },
                "pubStatus": { "enum": [ "usable", "withheld", "canceled" ] },
                "language": { "type": "string" },
                "title": { "type": "string" },
                "by": { "type": "string" },
                "digitalSourceType": { "type": "object", "additionalProperties": false, "properties": { "name": { "type": "string" },
                    "uri": { "type": "string", "format": "uri" }, "literal": { "type": "string" } } },
                "copyrightHolder": { "type": "string" },
                "usageTerms": { "type": "string" },
                "headlines": { "$ref": "#/$defs/texts" },
                "descriptions": { "$ref": "#/$defs/texts" },
                "bodies": { "type": "array", "items": { "type": "object", "required": [ "value" ], "additionalProperties": false,
                    "properties": { "contentType": { "type": "string" }, "charCount": { "type": "integer" },
                    "value": { "type": "string" } } } },
                "genres": { "type": "array", "items": { "type": "object", "additionalProperties": false,
                    "properties": { "literal": { "type": "string" } } } },
                "subjects": { "type": "array", "items": { "type": "object", "additionalProperties": false,
                    "properties": { "name": { "type": "string" }, "rel": { "type": "string" } } } },
                "infoSources": { "type": "array", "items": { "type": "object", "additionalProperties": false,
                    "properties": { "name": { "type": "string" } } } },
                "altIds": { "type": "array", "items": { "type": "object", "additionalProperties": false,
                    "properties": { "role": { "type": "string" }, "value": { "type": "string" } } } },
                "renditions": { "type": "array", "items": { "type": "object", "required": [ "name" ], "additionalProperties": false,
                    "properties": { "name": { "type": "string" }, "href": { "type": "string", "format": "uri" },
                    "contentType": { "type": "string" }, "width": { "type": "number" } } } },
                "associations": { "type": "array", "items": { "$ref": "#/$defs/item", "properties": { "name": { "type": "string" } },
                    "required": [ "name", "uri" ], "unevaluatedProperties": false } }
              }
            }
          }
        }
        """;

    private readonly PublishedNewspaper _newspaper = new("url: https://paper.example/bz\nformats: { ninjs: on }\n");

    public Ninjs()
    {
        _newspaper.Write("2022/01-08/05/page.yaml", "name: 专版\n");
        _newspaper.Write(
            "2022/01-08/05/01-a.md",
            "---\nkicker: 引题\ntitle: 主题\nsubtitle: 副题\ndeck: 提要\nauthors: [ { name: 张三, role: 记者 } ]\ncolumn: 警界\n"
                + "keywords: [ 民生 ]\nsource: 本报\nai: 生成\ncorrections: [ { date: 2022-01-10, text: 应为二。 } ]\n---\n正文见[乙](02-b.md)。\n\n"
                + "## 一节\n\n又一段。\n\n![图说](bridge.png \"某某 摄\")\n"
        );
        _newspaper.WriteImage("2022/01-08/05/bridge.png");
        _newspaper.Write("2022/01-08/05/02-b.md", "---\ntitle: 乙\n---\n正文。\n");
        _newspaper.Write("2022/01-08/05/03-gone.md", "---\ntitle: 不该再见\nstatus: withdrawn\n---\n不该再见。\n");
        _newspaper.Publish();
    }

    public void Dispose() => _newspaper.Dispose();

    [Fact]
    public void It_conforms_to_the_schema()
    {
        var judged = JsonSchema.FromText(Form).Evaluate(Issue, new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        Assert.True(
            judged.IsValid,
            string.Join(
                '\n',
                (judged.Details ?? [])
                    .Where(detail => detail.Errors is not null)
                    .Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")
            )
        );
    }

    [Fact]
    public void It_has_the_content_of_issue_json()
    {
        var item = Issue.GetProperty("associations")[0];
        Assert.Equal("https://paper.example/bz/2022/01/08/05/a/", item.GetProperty("uri").GetString());
        Assert.Equal(
            ["kicker 引题", "main 主题", "subtitle 副题"],
            item.GetProperty("headlines")
                .EnumerateArray()
                .Select(text => $"{text.GetProperty("role").GetString()} {text.GetProperty("value").GetString()}")
        );
        Assert.Equal("记者 张三", item.GetProperty("by").GetString());
        Assert.Equal("2022-01-10T00:00:00+08:00", item.GetProperty("versionCreated").GetString());
        var body = item.GetProperty("bodies")[0].GetProperty("value").GetString()!;
        Assert.Contains("<a href=\"https://paper.example/bz/2022/01/08/05/b/\">乙</a>", body, StringComparison.Ordinal);
        Assert.Contains("<h2>一节</h2>", body, StringComparison.Ordinal);
        Assert.Contains("应为二。", body, StringComparison.Ordinal);
        Assert.Equal(
            ["column 警界", "section 专版", "keyword 民生"],
            item.GetProperty("subjects")
                .EnumerateArray()
                .Select(subject => $"{subject.GetProperty("rel").GetString()} {subject.GetProperty("name").GetString()}")
        );
        var photo = Assert.Single(item.GetProperty("associations").EnumerateArray());
        Assert.Equal("某某 摄", photo.GetProperty("by").GetString());
        Assert.Contains("<figcaption>图说 <small>某某 摄</small></figcaption>", body, StringComparison.Ordinal);
        Assert.False(photo.TryGetProperty("digitalSourceType", out _));
        Assert.Equal(
            ("人工智能生成", "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"),
            (
                item.GetProperty("digitalSourceType").GetProperty("name").GetString(),
                item.GetProperty("digitalSourceType").GetProperty("uri").GetString()
            )
        );
        Assert.All(
            photo.GetProperty("renditions").EnumerateArray(),
            rendition => Assert.True(_newspaper.Has(rendition.GetProperty("href").GetString()!["https://paper.example/bz/".Length..]))
        );
    }

    [Fact]
    public void A_withdrawn_article_is_canceled()
    {
        var item = Issue.GetProperty("associations").EnumerateArray().Last();
        Assert.Equal(
            ("https://paper.example/bz/2022/01/08/05/gone/", "canceled"),
            (item.GetProperty("uri").GetString(), item.GetProperty("pubStatus").GetString())
        );
        Assert.DoesNotContain("不该再见", _newspaper.Read("2022/01/08/ninjs.json"), StringComparison.Ordinal);
    }

    private JsonElement Issue => JsonSerializer.Deserialize<JsonElement>(_newspaper.Read("2022/01/08/ninjs.json"));
}
