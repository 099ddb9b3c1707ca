using System.Collections.Immutable;

namespace StaticSite.Diagnostics;

/// <summary>The catalogue of diagnostics. Ids are stable: they are added, never reused.</summary>
internal static class Rules
{
    private static readonly List<Rule> Defined = [];

    // Files and folders
    public static readonly Rule NotUtf8 = Error("ED001", "A text file is not UTF-8.", "文本文件不是 UTF-8 编码。");
    public static readonly Rule BadFolderName = Error(
        "ED002",
        "A folder's name is not a year, a date or a page number.",
        "文件夹的名字不是年份、日期或版次。"
    );
    public static readonly Rule UnusedFile = Warning("ED003", "A file is not used by anything.", "文件没有用上。");
    public static readonly Rule MissingFile = Error("ED004", "A required file is missing.", "缺少必需的文件。");
    public static readonly Rule DuplicateAddress = Error(
        "ED005",
        "Two things would be published at the same address.",
        "两处内容的网址相同。"
    );
    public static readonly Rule ReservedName = Error(
        "ED006",
        "A name is reserved for the program's own addresses.",
        "名字留作程序自己的网址，不能用。"
    );
    public static readonly Rule UnknownEdition = Error(
        "ED007",
        "An issue's folder names an edition that newspaper.yaml does not declare.",
        "期的文件夹写了没有声明的版本。"
    );
    public static readonly Rule TwoPageFiles = Error(
        "ED008",
        "A page has both page.yaml and index.md.",
        "同一版既有 page.yaml，又有 index.md。"
    );
    public static readonly Rule BadFileName = Error("ED009", "A file's name cannot be an address.", "文件名不能作网址。");

    // YAML and keys
    public static readonly Rule MalformedYaml = Error("ED010", "YAML cannot be parsed.", "YAML 读不懂。");
    public static readonly Rule UnknownKey = Error("ED011", "A key is unknown.", "没有这个键。");
    public static readonly Rule WrongType = Error("ED012", "A value has the wrong type.", "值的类型不对。");
    public static readonly Rule DuplicateKey = Error("ED013", "A key appears twice.", "同一个键写了两次。");
    public static readonly Rule UnclosedFrontMatter = Error(
        "ED014",
        "Front matter is not enclosed by two lines '---'.",
        "稿头没有写在两行 --- 之间。"
    );
    public static readonly Rule BadValue = Error("ED015", "A key does not accept this value.", "值不在这个键的取值之内。");
    public static readonly Rule MissingKey = Error("ED016", "A required key is missing.", "缺少必需的键。");
    public static readonly Rule FixedLevel = Error("ED017", "The severity of an error cannot be changed.", "错误的级别不能改。");
    public static readonly Rule MergeConflict = Error(
        "ED018",
        "A file contains an unresolved merge conflict.",
        "文件里有没有解决的合并冲突。"
    );
    public static readonly Rule CommentedText = Warning(
        "ED019",
        "A '#' in a value begins a comment, and the rest is not published.",
        "值里的 # 成了注释的开头，后面的文字不刊出。"
    );
    public static readonly Rule SeveralInOne = Warning(
        "ED100",
        "A keyword or an author looks like several in one.",
        "一个关键词或作者看起来是好几个。"
    );

    // Articles and photos
    public static readonly Rule MissingHeadline = Error("ED020", "An article has no headline.", "稿件没有标题。");
    public static readonly Rule InferredHeadline = Warning(
        "ED105",
        "An article without a headline takes its first words as the headline.",
        "稿件没有标题，用正文开头的话作标题。"
    );
    public static readonly Rule EmptyArticle = Warning("ED021", "An article has neither text nor photos.", "稿件既没有正文，也没有图片。");
    public static readonly Rule MissingPhoto = Error("ED022", "A photo that the input refers to is missing.", "稿件提到的图片不在。");
    public static readonly Rule CaptionWithoutPhoto = Warning(
        "ED023",
        "A caption's photo is missing; the caption is published alone.",
        "图说的图片没有到，先单独刊出图说。"
    );
    public static readonly Rule PhotoWithoutCaption = Warning("ED024", "A photo has no caption.", "图片没有图说。");
    public static readonly Rule CaptionDiffers = Warning(
        "ED025",
        "A caption, credit or alternative text is given twice, with different values.",
        "图说、摄影或替代文字写了两处，而且不一样。"
    );
    public static readonly Rule NumberedCaption = Error(
        "ED026",
        "A numbered Markdown file has the name of a photo.",
        "带编号的稿件与图片同名。"
    );
    public static readonly Rule UnnumberedArticle = Error(
        "ED027",
        "A file without a number looks like an article.",
        "没有编号的文件像是一篇稿件。"
    );
    public static readonly Rule MissingMedia = Error(
        "ED028",
        "An audio or video file, its poster, its captions or its transcript is missing.",
        "音视频或它的封面、字幕、文字稿不在。"
    );
    public static readonly Rule MediaWithoutCaptions = Warning(
        "ED029",
        "A video has no captions, or a recording no transcript.",
        "视频没有字幕，或音频没有文字稿。"
    );

    // Pages, spreads, jumps
    public static readonly Rule ImpossibleSpread = Error(
        "ED030",
        "A spread does not consist of two to four consecutive pages of the issue.",
        "通版不是本期相连的两到四个版。"
    );
    public static readonly Rule WrongPages = Error(
        "ED031",
        "The pages of an article do not include its own page.",
        "稿件的 pages 里没有写它所在的版。"
    );
    public static readonly Rule BadJump = Error(
        "ED032",
        "A jump leads to no article of the issue, or in a circle.",
        "下转的稿件不在本期，或者转成了圈。"
    );
    public static readonly Rule BadRegion = Error(
        "ED033",
        "A region is outside the page, or names a page that the article is not on.",
        "热区不在版面之内，或不在稿件所在的版。"
    );
    public static readonly Rule BadAlias = Error("ED034", "An old address cannot be kept.", "旧址不能用。");
    public static readonly Rule BadFrontPage = Error(
        "ED035",
        "'front' names something that cannot come first on the front page.",
        "front 里写的不能排在首页最前面。"
    );

    // Dates and numbers
    public static readonly Rule CorrectionDate = Warning(
        "ED101",
        "A correction is dated before its issue or in the future.",
        "更正的日期早于本期，或者还没有到。"
    );
    public static readonly Rule IssueNumbers = Warning("ED102", "Issue numbers do not increase.", "总期号没有逐期增加。");
    public static readonly Rule SameOrder = Warning(
        "ED103",
        "Two files of a folder begin with the same number.",
        "同一个文件夹里有两个文件的编号相同。"
    );
    public static readonly Rule IssueOnHoliday = Warning("ED104", "An issue appears on a day that is a holiday.", "休刊日出了报。");

    // Text
    public static readonly Rule BrokenLink = Error(
        "ED040",
        "A link leads to a file that does not exist or is not published.",
        "链接的稿件不在，或不发布。"
    );
    public static readonly Rule UnsafeLink = Error(
        "ED041",
        "A link's address could run a script or read a file.",
        "链接的网址可能运行脚本或读取文件。"
    );
    public static readonly Rule RawHtml = Warning("ED042", "Raw HTML is removed.", "网页代码被去掉。");
    public static readonly Rule Punctuation = Info(
        "ED043",
        "ASCII punctuation between Chinese characters is published as Chinese punctuation.",
        "汉字之间的半角标点按全角刊出。"
    );
    public static readonly Rule UnmarkedSubhead = Info("ED044", "A paragraph looks like a subhead.", "有一段像是小标题。");
    public static readonly Rule TooMuch = Error("ED045", "A file or a text exceeds a limit.", "文件或正文超出限度。");
    public static readonly Rule RemotePhoto = Warning("ED046", "An image from another site becomes a link.", "外站的图片改成链接。");
    public static readonly Rule ForbiddenHtml = Error("ED047", "Raw HTML is forbidden by the newspaper.", "本报不许写网页代码。");
    public static readonly Rule LongPage = Warning("ED048", "A page is too long to be printed on one sheet.", "一版太长，印不进一张纸。");
    public static readonly Rule UnseenCharacter = Warning("ED049", "Invisible characters are removed.", "看不见的字符被去掉。");
    public static readonly Rule UnusedFootnote = Warning(
        "ED052",
        "A footnote that nothing refers to is not published.",
        "脚注没有引用，不刊出。"
    );
    public static readonly Rule UnclosedHtml = Error(
        "ED053",
        "A comment or another piece of HTML is not closed.",
        "注释或网页代码有头无尾。"
    );
    public static readonly Rule UnclosedCode = Warning("ED054", "Code is opened but not closed.", "代码块有头无尾。");
    public static readonly Rule AccidentalSubhead = Warning(
        "ED055",
        "A line of hyphens or equals signs turns the text above it into a subhead.",
        "横线或等号把上面的文字变成了小标题。"
    );
    public static readonly Rule MissingFootnote = Warning(
        "ED056",
        "A reference leads to a footnote that does not exist.",
        "引用的脚注不在。"
    );
    public static readonly Rule PublishedNote = Warning("ED058", "A note to colleagues is published.", "内部备注会刊出。");
    public static readonly Rule LiteralMarkup = Warning(
        "ED057",
        "Text that looks like markup is published as it is written.",
        "文字像是排版标记，会照原样刊出。"
    );
    public static readonly Rule JoinedLines = Warning("ED059", "Lines that look separate are joined.", "各自成行的文字会连成一行。");

    // Images
    public static readonly Rule BrokenImage = Error("ED080", "An image cannot be read or is incomplete.", "图片读不出来，或者不完整。");
    public static readonly Rule NotAnImage = Error(
        "ED081",
        "A file to be shown is not an image, or is of a kind that is not published.",
        "要刊出的文件不是图片，或者是不能刊出的格式。"
    );
    public static readonly Rule HugeImage = Error("ED082", "An image has too many pixels.", "图片的像素太多。");
    public static readonly Rule AnimatedImage = Warning(
        "ED083",
        "An image is animated; its first frame is published.",
        "图片是动图，只刊出第一帧。"
    );
    public static readonly Rule SmallImage = Warning(
        "ED084",
        "An image has too few pixels for its place.",
        "图片的像素太少，放在版上不清楚。"
    );
    public static readonly Rule NoEncoder = Warning(
        "ED085",
        "Without libvips, images are published unchanged.",
        "没有 libvips，图片按原样刊出。"
    );
    public static readonly Rule NoFacsimile = Warning("ED130", "The image of a printed page cannot be published.", "版面图不能刊出。");
    public static readonly Rule NoPoppler = Warning("ED131", "PDFs of printed pages need poppler.", "没有 poppler，PDF 版面图不刊出。");
    public static readonly Rule HiddenOnFacsimile = Warning(
        "ED132",
        "The image of a printed page is left out, because an article on it must not be shown.",
        "版面上有不能见报的稿件，版面图不刊出。"
    );
    public static readonly Rule OverlappingRegions = Warning("ED133", "Regions of two articles overlap.", "两篇稿件的热区重叠。");
    public static readonly Rule NoRegion = Warning("ED134", "An article has no region on a facsimile.", "稿件在版面图上没有热区。");
    public static readonly Rule UnlikeFacsimile = Warning(
        "ED135",
        "The image of a printed page is unlike those of the other pages.",
        "版面图的大小和其他版不一样。"
    );
    public static readonly Rule NoBrowser = Warning(
        "ED136",
        "Automatic facsimiles need Chromium and poppler.",
        "没有 Chromium 或 poppler，不做自动版面图。"
    );
    public static readonly Rule UnusedRegion = Warning("ED137", "A region of an automatic facsimile is unused.", "自动版面图不用热区。");

    // Names and contents of files
    public static readonly Rule PrivateName = Error(
        "ED086",
        "A file that the input refers to is never published.",
        "用到的文件名以 _ 或 . 开头，不刊出。"
    );
    public static readonly Rule AlmostName = Error(
        "ED087",
        "The name of a file or folder is almost one that is read.",
        "文件或文件夹的名字差一点，读不到。"
    );
    public static readonly Rule PageNumbers = Warning(
        "ED088",
        "Page numbers are written with and without a leading zero.",
        "版次的位数不一致。"
    );
    public static readonly Rule UglyAddress = Warning(
        "ED089",
        "A name makes an address that is hard to read and type.",
        "文件名生成的网址不好读、不好输入。"
    );
    public static readonly Rule WrongContent = Error("ED092", "The content of a file does not match its name.", "文件的内容与名字不符。");
    public static readonly Rule OwnAddress = Warning(
        "ED093",
        "A link gives the newspaper's own web address in full.",
        "链接写了本报的完整网址。"
    );

    // Artificial intelligence
    public static readonly Rule LostAiMark = Info(
        "ED117",
        "The AI mark of an image cannot be carried over.",
        "图片里的人工智能标识无法照搬。"
    );
    public static readonly Rule UnsaidAi = Warning(
        "ED118",
        "An image's metadata say that AI was used, but the text does not.",
        "图片自带的信息说是人工智能生成的，稿件里没有写。"
    );
    public static readonly Rule AlmostAi = Warning("ED119", "The value of 'ai' looks like a mistake.", "“人工智能”的值像是写错了。");

    // What is not finished, and when things appear
    public static readonly Rule Placeholder = Warning(
        "ED110",
        "A placeholder text from 'new' has not been replaced.",
        "占位文字还没有换成正文或图说。"
    );
    public static readonly Rule EmptyIssue = Warning("ED111", "An issue has no content.", "这一期没有可读的内容。");
    public static readonly Rule EmptyPage = Warning("ED112", "A page has no content.", "这一版没有可读的内容。");
    public static readonly Rule FarAhead = Warning(
        "ED113",
        "An issue or an article is scheduled more than a year ahead.",
        "发布时间在一年以后，年份可能写错了。"
    );

    // The newspaper, the theme, the output
    public static readonly Rule NoUrl = Warning(
        "ED050",
        "Without the newspaper's url, canonical addresses, feeds, sitemaps and cards are not published.",
        "没有写网址，规范网址、订阅、网站地图和分享图略去。"
    );
    public static readonly Rule MissingLegalLine = Warning("ED051", "A line required by law is missing.", "缺少法规要求的标注。");
    public static readonly Rule BrokenTheme = Error("ED060", "The theme cannot be used.", "主题不能用。");
    public static readonly Rule BrokenStyleSheet = Error("ED061", "A style sheet is not well formed.", "样式表的写法有误。");
    public static readonly Rule MissingAsset = Error(
        "ED062",
        "A style sheet refers to a file that is not published.",
        "样式表引用的文件不在，或不发布。"
    );
    public static readonly Rule UnusedThemeFile = Warning(
        "ED063",
        "A file of the theme is not used by anything.",
        "主题里的文件没有用上。"
    );
    public static readonly Rule UnknownPlace = Error(
        "ED064",
        "A word of the theme has an unknown placeholder.",
        "主题的文字里有不会替换的占位符。"
    );
    public static readonly Rule LostPlace = Warning("ED065", "A word of the theme lacks a placeholder.", "主题的文字少了占位符。");
    public static readonly Rule UnusedWord = Warning(
        "ED066",
        "A word or an option of the theme is not used by anything.",
        "主题的文字或选项没有用上。"
    );
    public static readonly Rule ForbiddenByPolicy = Warning(
        "ED067",
        "The content security policy forbids something that the theme uses.",
        "主题带来的东西，内容安全策略不许。"
    );
    public static readonly Rule ForeignOutput = Error("ED070", "The output folder cannot be used.", "输出文件夹不归本程序管。");
    public static readonly Rule CannotWrite = Error("ED071", "The output cannot be written.", "输出写不进去。");
    public static readonly Rule HostRefuses = Error(
        "ED072",
        "The host rejects a file, a header or the whole site (check --host).",
        "主机不收某个文件、响应头或整个网站（check --host）。"
    );
    public static readonly Rule HostReluctant = Warning(
        "ED073",
        "The host may reject this many files (check --host).",
        "主机可能不收这么多文件（check --host）。"
    );
    public static readonly Rule HostOutgrown = Info(
        "ED074",
        "The site is expected to outgrow the host (check --host).",
        "网站哪天会超出主机的上限（check --host）。"
    );
    public static readonly Rule HostRedirects = Info(
        "ED075",
        "The host accepts fewer redirects than there are old addresses (check --host).",
        "旧址比主机收的跳转规则多（check --host）。"
    );
    public static readonly Rule NoCache = Warning(
        "ED120",
        "The cache cannot be written, so the next build starts without one.",
        "缓存写不进去，下一次要从头生成。"
    );
    public static readonly Rule LostAddress = Warning(
        "ED121",
        "A published address is gone, and nothing redirects from it.",
        "发布过的网址没有了，也没有旧址跳转。"
    );
    public static readonly Rule CacheInTheWay = Error(
        "ED122",
        "The cache folder overlaps the input or the output.",
        "缓存和稿件或输出文件夹重叠。"
    );
    public static readonly Rule UnbrokenHeadline = Warning(
        "ED123",
        "A headline is too long for a line of a phone and has no place where it may break.",
        "标题在手机上一行排不下，又没有可以转行的地方。"
    );

    /// <summary>Every rule, by id.</summary>
    public static ImmutableArray<Rule> All { get; } = [.. Defined.OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    private static Rule Error(string id, string title, string chinese) => Define(id, Severity.Error, title, chinese);

    private static Rule Warning(string id, string title, string chinese) => Define(id, Severity.Warning, title, chinese);

    private static Rule Info(string id, string title, string chinese) => Define(id, Severity.Info, title, chinese);

    private static Rule Define(string id, Severity severity, string title, string chinese)
    {
        var rule = new Rule(id, severity, (title, chinese));
        Defined.Add(rule);
        return rule;
    }
}
