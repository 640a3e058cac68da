/// The page's own style sheet: nothing is loaded, so it uses the faces that a machine has.
///
/// It keeps to what the Nu checker knows, so that the page has no error: `text-wrap` and the offset of underlines wait
/// for it. So does `::details-content`, without which nothing opens a folded part on paper: `.print` says it again
/// there.
enum Stylesheet {
    static let text = colours + base + masthead + stories + notes + narrow + print

    private static let colours = """
        :root{--paper:#fcfbf8;--ink:#1b1a18;--soft:#5a5750;--rule:#dcd8cf;--strong:#1b1a18;--seen:#6b6558;\
        --accent:#8a2f12;--tint:#f6ebe4;--note:#f3f0e8;\
        --serif:"Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4","Noto Serif","Liberation Serif",Georgia,serif;\
        --sans:system-ui,-apple-system,"Segoe UI","Noto Sans","Liberation Sans",Roboto,sans-serif}
        @media (prefers-color-scheme:dark){:root{--paper:#151618;--ink:#ebe8e1;--soft:#aaa69c;--rule:#34353a;\
        --strong:#8f8b82;--seen:#a9a498;--accent:#f0a585;--tint:#33221b;--note:#1e1f23}}
        @media (prefers-contrast:more){:root{--soft:var(--ink);--rule:var(--ink);--seen:var(--ink)}}

        """

    private static let base = """
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
        body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 var(--serif);text-rendering:optimizeLegibility;overflow-wrap:anywhere}
        a{color:inherit;text-decoration:underline;text-decoration-color:var(--rule)}
        .meta a,.days a,footer a{text-decoration-color:currentColor}
        a:visited{color:var(--seen)}
        a:hover{text-decoration-color:currentColor}
        a:focus-visible,summary:focus-visible,main:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
        main:focus{outline:none}
        h1,h2,.hd{line-height:1.2;margin:0;font-weight:700}
        p{margin:.4em 0}
        .hd a,.brief .p-name,.glance a,.dates a{text-decoration-color:transparent}
        .hd a:hover,.brief .p-name:hover,.glance a:hover,.dates a:hover{text-decoration-color:currentColor}
        .meta,nav,summary,.tag,.src,.name,.sum,.stop,.count,footer,.health{font-family:var(--sans)}
        .small{font:700 .8125rem/1.3 var(--sans);letter-spacing:.08em;text-transform:uppercase;color:var(--soft);margin:0}
        .skip{position:absolute;left:-999rem}
        .skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.6rem 1rem;z-index:9}
        .wrap{max-width:70rem;margin:0 auto;padding:0 1.5rem 3rem}
        [dir=rtl]{text-align:right}

        """

    private static let masthead = """
        .mast{padding:1.6rem 0 1rem;border-bottom:3px double var(--strong);display:grid;grid-template-columns:1fr auto;gap:.2rem 1.5rem;align-items:end}
        .mast h1{font-size:clamp(1.75rem,1.2rem + 2.2vw,2.75rem);letter-spacing:-.015em}
        .name{font-size:.8125rem;letter-spacing:.12em;text-transform:uppercase;color:var(--accent);font-weight:700;margin:0 0 .3rem}
        .sum{font-size:.9375rem;color:var(--soft);margin:.5rem 0 0;grid-column:1/-1}
        .sum b{color:var(--ink);font-variant-numeric:tabular-nums}
        .days{font-size:.9375rem;display:flex;gap:.25rem;flex-wrap:wrap}
        .days a{display:inline-block;padding:.3rem .5rem}
        .page{display:grid;grid-template-columns:minmax(0,1fr) 15.5rem;gap:0 3rem;align-items:start}
        main{grid-column:1;grid-row:1;min-width:0}
        .page main:only-child{grid-column:1/-1}
        .toc{grid-column:2;grid-row:1;position:sticky;top:0;max-height:100vh;overflow:auto;padding:1.6rem 0;font-size:.9375rem}
        .toc h2{margin-bottom:.4rem}
        .toc ol{list-style:none;margin:0;padding:0;border-top:1px solid var(--rule)}
        .toc li{border-bottom:1px solid var(--rule)}
        .toc a{display:flex;justify-content:space-between;gap:1rem;padding:.36rem 0;text-decoration:none}
        .toc a:visited{color:inherit}
        .toc a:hover bdi{text-decoration:underline}
        .toc .n{color:var(--soft);font-variant-numeric:tabular-nums}
        .toc .sub a{padding-left:.9rem}
        .toc .warn .n{color:var(--accent);font-weight:700}

        """

    private static let stories = """
        section{padding-top:1.8rem}
        h2{font-size:1.25rem}
        section>h2{padding-bottom:.35rem;border-bottom:1px solid var(--strong);display:flex;justify-content:space-between;align-items:baseline;gap:1rem}
        h2 small{font:400 .8125rem/1.3 var(--sans);color:var(--soft);text-align:right}
        section>h3.small{margin:1.1rem 0 0}
        .glance{list-style:none;margin:.2rem 0 0;padding:0}
        .glance li{display:grid;grid-template-columns:2.6rem 1fr;padding:.38rem 0;border-bottom:1px solid var(--rule);align-items:baseline}
        .glance .meta{display:inline-block}
        .glance b{font:700 1.0625rem var(--sans);font-variant-numeric:tabular-nums;color:var(--accent)}
        .story{padding:1.15rem 0 1.2rem;border-bottom:1px solid var(--rule);display:grid;grid-template-columns:4.1rem minmax(0,1fr);column-gap:1rem}
        .story:last-child{border-bottom:0}
        .story>*{grid-column:2}
        .story>.count{grid-column:1;grid-row:1/span 9;color:var(--soft);font-size:.75rem;line-height:1.25;margin:0;padding-top:.1rem;overflow-wrap:normal;hyphens:auto}
        .count b{display:block;font-size:1.75rem;line-height:1;color:var(--accent);font-variant-numeric:tabular-nums}
        .hd{font-size:1.3125rem}
        .lead .hd{font-size:clamp(1.5rem,1.2rem + 1.4vw,2.125rem);letter-spacing:-.01em}
        .lead .dek{font-size:1.1875rem}
        .dek{max-width:38em}
        .dek[dir=rtl]{margin-left:auto}
        .picture{display:block;max-width:100%;max-height:18rem;margin:.5rem 0;border-radius:4px}
        .meta,.src{font-size:.875rem;color:var(--soft)}
        .meta{margin:.35rem 0 .2rem}
        .src{font-weight:600;color:var(--ink)}
        .tag{display:inline-block;font-size:.75rem;font-weight:700;letter-spacing:.02em;color:var(--accent);background:var(--tint);border-radius:3px;padding:.1em .45em;margin-right:.35em;white-space:nowrap}
        [dir=rtl] .tag{margin:0 0 0 .35em}
        .story>.small{margin:.7rem 0 0}
        .also{list-style:none;margin:.2rem 0 0;padding:0 0 0 .9rem;border-left:3px solid var(--rule);max-width:40em}
        .also li{padding:.26rem 0;font-size:1rem;line-height:1.42}
        .adds{display:block;color:var(--soft);font-size:.9375rem}
        .adds b{font:600 .8125rem var(--sans);color:var(--accent);margin-right:.15em}
        details{margin:.5rem 0 0;font-size:.9375rem}
        summary{cursor:pointer;font-size:.875rem;color:var(--soft);padding:.25rem 0;width:fit-content}
        summary:hover{text-decoration:underline}
        details>div{background:var(--note);padding:.55rem .9rem;border-radius:4px;margin:.2rem 0 .3rem;max-width:42em}
        details>div ul{margin:.2rem 0;padding-left:1.1rem}
        mark{background:none;color:inherit;font-weight:700}
        .brief{list-style:none;margin:.9rem 0 0;padding:0;columns:2;column-gap:2.2rem;font-size:1.0625rem}
        .brief li{break-inside:avoid;padding:0 0 .8rem;line-height:1.36}
        .brief .meta{display:block;margin:.1rem 0 0}
        .brief .meta a{display:inline-block;padding:.2rem 0}
        .more{margin-top:0}
        .stop{color:var(--soft);font-size:.875rem;text-align:center;margin:1.4rem 0 0;display:flex;align-items:center;gap:1rem}
        .stop::before,.stop::after{content:"";height:1px;background:var(--rule);flex:1}
        .end{margin-top:2.4rem}

        """

    private static let notes = """
        .health{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.4;margin-top:.5rem}
        .health th,.health td{text-align:left;vertical-align:top;padding:.5rem .8rem .5rem 0;border-bottom:1px solid var(--rule)}
        .health thead th{font-size:.8125rem;color:var(--soft);font-weight:600}
        .health tbody th{font-weight:600;min-width:7rem}
        code{font:.9em ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;background:var(--note);padding:.1em .3em;border-radius:3px}
        details code{background:none;padding:0}
        .hidden{margin-top:1.4rem}
        .dates{list-style:none;margin:.3rem 0 0;padding:0}
        .dates li{display:grid;grid-template-columns:11rem 9rem 1fr;gap:0 1rem;padding:.45rem 0;border-bottom:1px solid var(--rule);align-items:baseline}
        .dates a{font-weight:700}
        .dates .meta{margin:0}
        footer{border-top:3px double var(--strong);margin-top:2.2rem;padding-top:1rem;font-size:.875rem;color:var(--soft)}

        """

    private static let narrow = """
        @media (max-width:56rem){
        .page{display:block}
        .toc{position:static;max-height:none;padding:1rem 0 0}
        .toc ol{display:flex;flex-wrap:wrap;gap:.3rem;border:0}
        .toc li{border:0}
        .toc .sub{display:none}
        .toc a{padding:.3rem .6rem;border:1px solid var(--rule);border-radius:1rem;gap:.45rem}
        }
        @media (max-width:40rem){
        .wrap{padding:0 1.1rem 2rem}
        .mast{display:block}
        .days{margin:.3rem 0 0 -.5rem}
        .story{display:block}
        .story>.count{font-size:.8125rem;margin-bottom:.2rem}
        .count br{display:none}
        .count b{display:inline;font-size:1.0625rem;margin-right:.2em}
        .brief{columns:1}
        section>h2{display:block}
        h2 small{display:block;text-align:left;margin-top:.15rem}
        .also{padding-left:.7rem}
        .health,.health tbody,.health tr,.health th,.health td{display:block;border:0;padding:0}
        .health thead{position:absolute;left:-999rem}
        .health tr{padding:.5rem 0;border-bottom:1px solid var(--rule)}
        .dates li{display:block}
        .dates .headline{display:block}
        }

        """

    private static let print = """
        @media print{
        @page{size:A4;margin:16mm 15mm 18mm}
        :root{--paper:#fff;--ink:#000;--soft:#444;--rule:#bbb;--strong:#000;--seen:#000;--accent:#000;--tint:#fff;--note:#fff}
        html{font-size:9.5pt}
        body{font-size:1rem;line-height:1.38}
        .wrap{max-width:none;padding:0}
        .skip,.toc,.days,details{display:none}
        .print{display:block}
        p.print{font-size:.8125rem;line-height:1.35;color:var(--soft);margin:.5rem 0 0}
        .page{display:block}
        a{text-decoration:none}
        .tag{border:1px solid #000}
        .brief li,.also li,.glance li,tr,.meta,.dek,.story:not(.lead){break-inside:avoid}
        .also,.dek{orphans:2;widows:2}
        section>h2,.hd,h3{break-after:avoid}
        section{padding-top:1rem}
        .brief{columns:auto;display:grid;grid-template-columns:repeat(3,1fr);gap:0 6mm;font-size:1rem}
        .hd{font-size:1.3rem}
        .lead .hd{font-size:1.8rem}
        .lead .dek{font-size:1.15rem}
        .picture{max-height:9rem}
        .story{padding:.6rem 0;grid-template-columns:3.2rem minmax(0,1fr)}
        .count b{font-size:1.5rem}
        }

        """
}
