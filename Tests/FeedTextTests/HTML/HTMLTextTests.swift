import FeedText
import Testing

@Suite struct HTMLTextTests {
    @Test(arguments: [
        ("1 < 2", "1 < 2"), ("AT&amp;T", "AT&T"), ("AT&T", "AT&T"), ("<code> element", "<code> element"),
        ("<b>Bold</b> title", "Bold title"), ("a<br>b", "a b"), ("a &lt;b&gt; c", "a <b> c"),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        ("It&#8217;s &#x201C;x&#x201D;", "It’s “x”"), ("It&#146;s", "It’s"), ("  a\n\t b  ", "a b"), ("", ""),
        ("Vec<T> and List<String>", "Vec<T> and List<String>"), ("Vec<T> in <b>bold</b>", "Vec<T> in bold"),
        ("a <!-- b --><i>c</i>", "a c"), ("x<script>y</script><b>z</b>", "xz"), ("<p>a</p><p>b</p>", "a b"),
        ("if a<b and b>c", "if a<b and b>c"), ("<3 &amp; more", "<3 & more"), ("a &copy b", "a &copy b"),
        ("<a href='x'>link</a>", "link"), ("<img alt='x' src=y> z", "z"), ("&nbsp;a&nbsp;", "\u{A0}a\u{A0}"),
        ("&doesnotexist;", "&doesnotexist;"), ("?page=1&copy=2", "?page=1&copy=2"),
    ])
    func makesTitlesPlain(html: String, text: String) {
        #expect(HTMLText.inline(html) == text)
    }

    @Test(arguments: [
        ("<code> element", "element"), ("<unknown>a</unknown> b", "a b"), ("a &lt; b", "a < b"), ("a &copy b", "a © b"),
    ])
    func stripsWhatIsHTMLForCertain(html: String, text: String) {
        #expect(HTMLText.strip(html) == text)
    }

    @Test(arguments: [
        ("<p>One.</p><p>Two.</p>", "One.\nTwo."),
        ("<h1>Title</h1>Text <b>bold</b>.<ul><li>a<li>b</ul>", "Title\nText bold.\na\nb"),
        ("One<br>line<br><br>Two", "One line\nTwo"), ("One<br/>\n<br/>\nTwo", "One\nTwo"),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a b\nc d"),
        ("<p>a&nbsp;b &amp; c&#8217;d</p>", "a b & c’d"), ("plain text", "plain text"), ("", ""),
        ("<p>x</p><script>y</script><style>z</style><noscript>n</noscript><template>t</template>", "x"),
        ("<nav>Home</nav><p>x</p><aside>y</aside><footer>z</footer><form>w</form><button>v</button>", "x"),
        ("<p>x</p><div hidden>y</div><div aria-hidden=true>z</div><div style='display: none'>w</div>", "x"),
        ("<p>x</p><div class='cookie-banner'>We use cookies</div><div id=comments><p>First!</p></div>", "x"),
        ("<p>x</p><div class='jp-relatedposts'>More</div><ul class='shareButtons'><li>Tweet</ul>", "x"),
        ("<p>x</p><div role=navigation>y</div><div class='sharedaddy sd-block'>Share this</div>", "x"),
        ("<div class='post tag-cookies category-related no-sidebar'><p>x</p></div>", "x"),
        ("<body class='has-sidebar comments'><p>x</p></body>", "x"),
        (
            "<p>A long story about a thing.</p><ul><li><a href=1>Unrelated headline one</a><li><a href=2>Another</a></ul>",
            "A long story about a thing."
        ),
        (
            "<p>Read <a href=1>our whole long report on the matter</a> for more.</p>",
            "Read our whole long report on the matter for more."
        ),
        ("<p><a href=1>one</a> <a href=2>two</a> <a href=3>three</a> and more</p><p>Text here.</p>", "Text here."),
        ("<a href=1>Only a link</a>", "Only a link"),
        ("<img alt='not text' src=x><p>x</p><figure><figcaption>A caption.</figcaption></figure>", "x\nA caption."),
        ("<p>昨日の<b>会議</b>で決定。</p>", "昨日の会議で決定。"), ("<p>wo<b>rd</b></p>", "word"),
        ("<pre>a\n  b</pre>", "a b"), ("a\u{0}b\u{1B}[31mc", "ab[31mc"),
    ])
    func makesBlocksOfReadableText(html: String, text: String) {
        #expect(HTMLText.blocks(html) == text)
    }

    @Test(arguments: [
        ("plain", false), ("1 < 2", false), ("<code> element", false), ("a & b", false), ("a &b; c", false),
        ("&amp;", true),
        ("<b>x</b>", true), ("x<br>", true), ("<t>x</t>", false), ("&#39;", true), ("&copy 2025", false),
        ("</b>x<b>", false),
    ])
    func tellsHTMLFromText(text: String, isHTML: Bool) {
        #expect(HTMLText.looksLikeHTML(text) == isHTML)
    }

    @Test func listsLinksOnce() {
        let html = """
            <a href="/a">1</a> <a href='https://y.example/b?c=1&amp;d=2'>2</a> <a href="/a">again</a> <a name=x>no</a>
            <a href="#top">no</a> <a href="mailto:a@b.example">no</a> <a href="javascript:x">no</a> <A HREF=c>3</A>
            <!-- <a href="/hidden"> --><script>'<a href="/no">'</script>
            """
        #expect(
            HTMLText.links(html, base: "https://x.example/")
                == ["https://x.example/a", "https://y.example/b?c=1&d=2", "https://x.example/c"])
        #expect(HTMLText.links(html, base: nil) == ["https://y.example/b?c=1&d=2"])
        let many = (0..<500).map { "<a href=https://x.example/\($0)>" }.joined()
        #expect(HTMLText.links(many, base: nil).count == 200)
    }
}
