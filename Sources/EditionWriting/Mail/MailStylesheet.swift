/// For mail programs, which know as little of grids, columns and folds as reading devices do.
///
/// Gmail leaves out a whole style element that has more than 8,192 characters, or a rule with rules within rules.
enum MailStylesheet {
    static let text = """
        body{max-width:42rem;margin:0 auto;padding:0 1rem 2rem;font:1.0625rem/1.5 Georgia,serif}
        .name,.tag,.count b,.glance b,.adds b{color:#8a2f12}
        .sum,.meta,.small,.count,.tag,.src,.stop,.adds b,footer,summary,.health{font-family:system-ui,sans-serif}
        .mast,footer{border-bottom:3px double;padding:1rem 0}
        footer{border-width:3px 0 0;border-top-style:double}
        section>h2{border-bottom:1px solid;padding-bottom:.3rem;margin-top:2rem}
        .lead .hd{font-size:1.6em}

        """ + BookStylesheet.text + """
            @media (prefers-color-scheme:dark){.name,.tag,.count b,.glance b,.adds b{color:#f0a585}}

            """
}
