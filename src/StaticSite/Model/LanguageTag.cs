using System.Collections.Frozen;
using StaticSite.Diagnostics;

namespace StaticSite.Model;

/// <summary>Tags of languages (BCP 47): a language that there is, then a script, a region and so on.</summary>
internal static class LanguageTag
{
    private const string Help = "write one like zh-CN, en or ar";

    // ISO 639-1. Not ch, kr and tw: people who write these mean China, Korea and Taiwan, not Chamorro, Kanuri and Twi.
    private static readonly FrozenSet<string> TwoLetters = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        (
            "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce co cr cs cu cv cy da de dv dz ee "
            + "el en eo es et eu fa ff fi fj fo fr fy "
            + "ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko ks ku kv "
            + "kw ky la lb lg li ln lo lt "
            + "lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc "
            + "sd se sg sh si sk sl "
            + "sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
        ).Split(' ')
    );

    // What is written instead of a tag: countries, names of languages, codes that have a shorter one.
    private static readonly FrozenDictionary<string, string> Meant = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["zh-CN"] = "cn ch chn chi zho chinese mandarin 中文 汉语 中国 国语 普通话 简体 简体中文 简体字 汉文 华语",
        ["zh-TW"] = "tw cht taiwan 台湾 臺灣 繁体 繁體 繁体中文 繁體中文 正體中文",
        ["zh-HK"] = "hk 香港 粤语 粵語",
        ["zh-MO"] = "mo 澳门 澳門",
        ["en"] = "eng english 英文 英语 英語",
        ["en-US"] = "us usa",
        ["en-GB"] = "gb",
        ["en-AU"] = "au",
        ["ja"] = "jp jpn jap japanese 日文 日语 日本語",
        ["ko"] = "kr kp kor korean 韩文 韩语 朝鲜语 朝鲜文 한국어 조선말",
        ["ar"] = "ara arabic 阿拉伯语 阿拉伯文 العربية",
        ["bo"] = "tibetan 藏语 藏文",
        ["mn"] = "mongolian 蒙古语 蒙语 蒙文",
        ["ug"] = "uyghur uighur 维吾尔语 维语 维文 维吾尔文",
        ["kk"] = "kz kazakh 哈萨克语 哈萨克文",
        ["za"] = "zhuang 壮语 壮文",
        ["ru"] = "rus russian 俄语 俄文 русский",
        ["fr"] = "fra fre french 法语 法文 français",
        ["de"] = "deu ger german 德语 德文 deutsch",
        ["de-AT"] = "at",
        ["es"] = "spa spanish 西班牙语 西班牙文 español",
        ["es-MX"] = "mx",
        ["pt"] = "por portuguese 葡萄牙语 葡萄牙文 português",
        ["it"] = "ita italian 意大利语",
        ["uk"] = "ua ukr ukrainian 乌克兰语",
        ["cs"] = "cz cze ces czech 捷克语",
        ["da"] = "dk dan danish 丹麦语",
        ["el"] = "gr gre ell greek 希腊语",
        ["vi"] = "vn vie vietnamese 越南语",
        ["fa"] = "ir per fas persian farsi 波斯语",
        ["he"] = "il iw heb hebrew 希伯来语",
        ["hi"] = "hin hindi 印地语",
        ["id"] = "in ind indonesian 印尼语",
        ["yi"] = "ji",
        ["jv"] = "jw",
        ["fil"] = "ph",
        ["sr"] = "rs",
        ["sq"] = "al",
        ["be"] = "by",
        ["my"] = "mm 缅甸语",
        ["km"] = "kh 高棉语",
        ["ne"] = "np",
        ["ur"] = "pk",
        ["bn"] = "bd",
    }
        .SelectMany(language => language.Value.Split(' '), (language, word) => (language.Key, word))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The tag that a text is, or that the language of this name has; null if it is neither.</summary>
    public static string? Of(string text) => Fault(text.Trim()) is null ? text.Trim() : Meant.GetValueOrDefault(text.Trim());

    /// <summary>What to write instead of a text, or null if it is a tag.</summary>
    public static Phrase? Fault(string text)
    {
        var tag = Suggestion.HalfWidth(text).Replace('_', '-').Replace(' ', '-');
        var parts = tag.Split('-');
        if (tag == text && HasForm(parts) && IsLanguage(parts[0]))
            return null;
        var language = Meant.GetValueOrDefault(text.Trim()) ?? Meant.GetValueOrDefault(parts[0]);
        if (language is not null)
            return $"write '{(parts.Length > 1 && language.Length <= 3 ? string.Join('-', parts.Skip(1).Prepend(language)) : language)}'";
        return HasForm(parts) && IsLanguage(parts[0]) ? (Phrase)$"write '{tag}'" : Help;
    }

    private static bool HasForm(string[] parts) =>
        parts[0].Length is 2 or 3
        && parts[0].All(char.IsAsciiLetter)
        && parts.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));

    // Of the thousands of three-letter codes (ISO 639-3), only those are refused that are known to be something else.
    private static bool IsLanguage(string code) => code.Length == 2 ? TwoLetters.Contains(code) : !Meant.ContainsKey(code);
}
