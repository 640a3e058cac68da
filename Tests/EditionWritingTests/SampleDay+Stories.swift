import FeedModel

extension SampleDay {
    /// Stories of several reports.
    static var big: [Story] { [treaty, kestrel, halcyon, ferry] }

    static let treaty = Story(
        id: "s-41c9aa01", firstSeen: from.advanced(bySeconds: 3600),
        reports: [
            Report(
                id: "r1",
                original: item(
                    1, 1, "Tessaly and Maren sign a fishing treaty after nine years of talks - Capital Ledger",
                    """
                    Tessaly and Maren signed a fishing treaty on Friday after nine years of talks.
                    The treaty sets a shared quota of 41,000 tonnes of herring and opens both harbours to inspectors. \
                    Ministers of both countries called the fishing treaty a new beginning for the islands. \
                    Parliament in Tessaly has to agree before 1 March.
                    """, hour: 8)),
            Report(
                id: "r2",
                original: item(
                    2, 2, "Maren islanders wary as fishing treaty with Tessaly is signed",
                    """
                    Islanders on Maren looked on with doubt as the fishing treaty with Tessaly was signed.
                    The harbour master, Ilka Brandt, counted 212 boats that would have to change their nets. \
                    Ministers promised the islands money for new nets. It is the first treaty on herring since the war.
                    """, hour: 18)),
            Report(
                id: "r3",
                original: item(
                    3, 3, "Tessaly et Maren signent un traité de pêche",
                    """
                    Les deux pays ont signé vendredi un traité de pêche attendu depuis neuf ans.
                    Selon le ministre Arnaud Leclair, le texte ne contient aucune clause sur les éoliennes en mer. \
                    Le quota commun est de 41 000 tonnes.
                    """, hour: 13, language: "fr")),
            Report(
                id: "r4",
                original: item(
                    4, 4, "Fishing treaty: Tessaly and Maren agree on herring quota",
                    """
                    A fishing treaty between Tessaly and Maren sets a quota for herring.
                    Exporters in Port Avel expect prices to fall by 12 per cent before the summer.
                    """, hour: 10),
                copies: [
                    Report.Copy(
                        item: item(5, 5, "Fishing treaty: Tessaly and Maren agree on herring quota", hour: 11),
                        share: 0.96)
                ]),
        ],
        evidence: Evidence(
            shared: ["Tessaly", "Maren", "fishing treaty", "herring", "quota"], score: 0.4123456, bar: 0.28))

    static let kestrel = Story(
        id: "s-b02e77f3", firstSeen: from.advanced(bySeconds: 7200),
        reports: [
            Report(
                id: "r10",
                original: item(
                    10, 6, "Kestrel 4.0 released",
                    """
                    We are glad to release Kestrel 4.0 today.
                    Overflow now traps by default, incremental builds are about twice as fast, and the old module \
                    loader is gone.
                    """, hour: 15, url: "https://site6.example/blog/kestrel-4/")),
            Report(
                id: "r11",
                original: item(
                    11, 7, "What breaks when you move to Kestrel 4.0",
                    """
                    Kestrel 4.0 is released and some things break.
                    Three library families, Plume, Talon and Nest, need a new version first.
                    """, hour: 17, links: ["http://www.site6.example/blog/kestrel-4?utm_source=feed#top"])),
            Report(
                id: "r12",
                original: item(
                    12, 8, "Measuring the checked arithmetic of Kestrel 4.0",
                    """
                    Kestrel 4.0 checks arithmetic for overflow by default.
                    On integer-heavy loops the checks cost between 2 and 5 per cent on my 2019 laptop.
                    """, hour: 19)),
            Report(
                id: "r13",
                original: item(
                    13, 9, "Kestrel 4.0の変更点まとめ",
                    "Kestrel 4.0が公開された。移行ツールはバージョン3.8以降のプロジェクトを自動で書き換える。", hour: 21,
                    language: "ja")),
        ],
        evidence: Evidence(shared: ["Kestrel 4.0", "overflow"], score: 0.5, bar: 0.28))

    static let halcyon = Story(
        id: "s-9d15c0de", firstSeen: from.advanced(bySeconds: 9000),
        reports: [
            Report(
                id: "r20",
                original: item(
                    20, 10, "PROBE HALCYON ENTERS ORBIT AROUND ASTEROID TAMSIN",
                    """
                    The probe Halcyon has entered orbit around the asteroid Tamsin after a burn of 19 minutes.
                    First close images of the asteroid are due on Tuesday.
                    """, hour: 21)),
            Report(
                id: "r21",
                original: item(
                    21, 11, "WHY A RUBBLE PILE IS HARD TO ORBIT",
                    """
                    The asteroid Tamsin is a rubble pile, and the probe Halcyon now has to stay near it.
                    Sunlight pushes Halcyon 40 times harder than the gravity of Tamsin pulls it.
                    """, hour: 22)),
        ])

    static let ferry = Story(
        id: "s-c6d00042", firstSeen: from.advanced(bySeconds: -2 * 86_400),
        reports: [
            Report(
                id: "r30",
                original: item(
                    30, 18, "Ferry crossings halted as third union joins",
                    "All five ferry routes are halted. A third union has joined the strike.", day: 15)),
            Report(
                id: "r31",
                original: item(
                    31, 5, "Ferry operators agree to talks on Monday",
                    """
                    The ferry operators will talk to the unions on Monday.
                    A judge, Marta Oland, has been named mediator, and two of five routes run on Sunday morning.
                    """, hour: 18)),
        ],
        showings: [
            Story.Showing(date: "2025-01-16", headline: "Ferry crews walk out", reports: 1),
            Story.Showing(date: "2025-01-17", headline: "Ferry crossings halted as third union joins", reports: 1),
        ])

    /// Stories of one report.
    static var small: [Story] {
        [
            single("s-00000001", item(40, 13, "مدينة نور الساحلية تفتتح محطة لتحلية المياه", language: "ar")),
            single("s-00000002", item(41, 9, "古い計算機を修理する", language: "ja")),
            single("s-00000003", item(42, 15, "Verkehrsverbund Oberau beschließt Jahreskarte", language: "de")),
            single("s-00000004", item(43, 14, "A field guide to my grandmother’s knitting notation")),
            single(
                "s-00000005",
                item(
                    44, 12, "Episode 88: the lighthouse keeper’s ledger",
                    attachments: [
                        Attachment(
                            url: "https://site12.example/88.mp3", mimeType: "audio/mpeg", sizeInBytes: 38_000_000,
                            durationInSeconds: 2520)
                    ])),
            single("s-00000006", item(45, 8, nil, "The build broke at midnight and nobody noticed until breakfast.")),
            single("s-00000007", item(46, 8, nil)),
            single(
                "s-00000008",
                item(47, 7, "Show: a weather radar in 300 lines", comments: "https://site7.example/47/comments")),
            single("s-00000009", item(48, 10, "Slime mould solves a timetable, slowly | Orbit Weekly")),
            single("s-0000000a", item(49, 18, "🌊🚢🎉")),
        ]
    }
}
