/// For reading devices, which choose face, size and colours themselves and mostly know neither grids nor columns.
enum BookStylesheet {
    static let text = """
        body{line-height:1.4;overflow-wrap:break-word;overflow-wrap:anywhere}
        h1,h2,h3,h4{line-height:1.2;text-align:left;page-break-after:avoid;break-after:avoid}
        h2 small{display:block;font-size:.75em;font-weight:normal}
        p{margin:.4em 0}
        a{color:inherit}
        ol,ul{margin:.4em 0;padding-left:1.2em}
        li{margin:.35em 0}
        .name,.small{font-size:.85em;font-weight:bold}
        .glance,.brief,.also{list-style:none;padding-left:0}
        .glance b{margin-right:.5em}
        .glance .meta{display:block;text-align:left}
        .story{margin:1.4em 0}
        .count{margin-bottom:0;font-size:.85em}
        .count br{display:none}
        .hd{margin:.1em 0 .3em}
        .meta,.src,.adds,.stop,footer,details{font-size:.85em}
        .src{font-weight:bold}
        .meta .src{font-size:1em}
        .tag{font-weight:bold;margin-right:.5em}
        .brief .meta,.adds{display:block}
        .also{padding-left:.8em;border-left:2px solid}
        .stop{text-align:center;margin:1.5em 0}
        .health{border-collapse:collapse;font-size:.85em}
        .health th,.health td{text-align:left;vertical-align:top;padding:.3em .5em .3em 0;border-bottom:1px solid}
        mark{background:none;color:inherit;font-weight:bold}
        [dir=rtl]{text-align:right}
        footer{margin-top:2em}

        """
}
