using System.Buffers;

namespace StaticSite.Parsing.Headlines;

/// <summary>What single characters of Chinese headlines are, where the list of words does not say.</summary>
internal static class SingleCharacters
{
    /// <summary>Single characters that belong to what precedes them.</summary>
    public static readonly SearchValues<char> Trailing = SearchValues.Create(
        "的了着们地得等吗呢吧啊者市县省州区镇乡村局委会部院厅城湾岭站里中上内外后时起间人家员年月日号季节股案率类型式化版榜档籍赛" + "杯"
    );

    /// <summary>Those that belong to what follows them.</summary>
    public static readonly SearchValues<char> Leading = SearchValues.Create(
        "愿任聘在把被将对向与和及暨或为从由以让使令给跟同因而但却并不未没无非勿再也都均就还仍曾才只仅已正又更最很太极必难恐约逾超"
            + "近破获受引遭赴称拟欲致促助迎创增降涨跌送看谈说问评推建办开打做要能可须应需请去有是用持携穿买帮写遇惹涉显曝玩全各每该此这"
            + "那某其新老大小总副首原反净预试跨多第今昨明我你他她它"
    );

    /// <summary>Characters that foreign names are written with.</summary>
    public static readonly SearchValues<char> Foreign = SearchValues.Create(
        "阿埃艾安奥巴贝比波伯博布查达德迪蒂多厄恩尔法菲弗福盖戈格古哈赫霍基吉加杰卡凯柯科克肯库拉莱兰劳勒雷里利莉列林隆卢鲁伦罗洛"
            + "马玛麦曼梅门蒙米莫姆穆纳内娜南尼诺努欧帕佩皮普奇乔切萨塞瑟沙舍史斯索塔泰坦特提图托瓦万威韦维魏温沃乌西希夏谢辛休雅亚耶伊"
            + "扎泽兹佐"
    );
}
