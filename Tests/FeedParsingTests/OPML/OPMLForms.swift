/// OPML as the programs that write it lay it out, in our own words.
enum OPMLForms {
    static let all: [(name: String, text: String)] = [
        ("Sheaf", sheaf), ("newsboat", newsboat), ("FreshRSS", freshRSS), ("Miniflux", miniflux),
        ("Thunderbird", thunderbird), ("Feedly", feedly), ("Inoreader", inoreader), ("NetNewsWire", netNewsWire),
        ("TT-RSS", ttRSS), ("one line", oneLine), ("no body", noBody), ("empty body", emptyBody),
        ("folder without content", emptyFolders), ("by hand", byHand), ("flush left", flushLeft),
    ]

    static let sheaf = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- Mine. <outline text="not a feed" xmlUrl="https://commented.example/"/> -->
        <opml version="2.0" xmlns:sheaf="https://sheaf.example/opml">
          <head>
            <title>Feeds &amp; more</title>
          </head>
          <body>
            <outline text="News">
              <outline text="Europe" sheaf:interval="1800">
                <outline text="Coast">
                  <outline type="rss" text="Harbour" xmlUrl="https://harbour.example/feed" htmlUrl="https://harbour.example/"/>
                </outline>
              </outline>
              <!-- the last one -->
            </outline>
            <outline type="rss" text="Lone" xmlUrl="https://lone.example/a?b=1&amp;c=2"/> <!-- stays -->
          </body>
        </opml>

        """

    static let newsboat = """
        <?xml version="1.0"?>
        <opml version="1.0">
        <head>
        <title>newsboat - Exported Feeds</title>
        </head>
        <body>
        <outline type="rss" xmlUrl="https://one.example/rss" htmlUrl="https://one.example/" title="One"/>
        <outline type="rss" xmlUrl="https://two.example/rss" htmlUrl="https://two.example/" title="Two's"/>
        </body>
        </opml>

        """.replacing("<outline", with: "  <outline").replacing("<head>", with: "  <head>")

    static let freshRSS = """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml xmlns:frss="https://freshrss.org/opml" version="2.0">
          <head>
            <title>FreshRSS</title>
            <dateCreated>Fri, 17 Jan 2025 08:00:00 +0000</dateCreated>
          </head>
          <body>
            <outline text="News" frss:priority="feed">
              <outline text="Harbour" type="rss" xmlUrl="https://harbour.example/feed" htmlUrl="https://harbour.example/" description="Ships&#10;and tides" frss:cssFullContent="article &gt; p" frss:filtersActionRead="intitle:'advert' &quot;x&quot;"/>
              <outline text="Page" type="HTML+XPath" xmlUrl="https://page.example/" frss:xPathItem="//div[@class='a']"/>
            </outline>
          </body>
        </opml>

        """

    static let miniflux = """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="2.0">
            <head>
                <title>Miniflux</title>
                <dateCreated>Fri, 17 Jan 2025 08:00:00 UTC</dateCreated>
            </head>
            <body>
                <outline text="News">
                    <outline title="Harbour" text="Harbour" xmlUrl="https://harbour.example/feed" htmlUrl="https://harbour.example/" description="" miniflux:scraperRules="" ></outline>
                    <outline title="Two" text="Two" xmlUrl="https://two.example/feed"></outline>
                </outline>
            </body>
        </opml>
        """

    static let thunderbird = """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="1.0" xmlns:fz="urn:forumzilla:">
        \t<head>
        \t\t<title>Thunderbird OPML Export - Blogs</title>
        \t</head>
        \t<body>
        \t\t<outline title="News">
        \t\t\t<outline type="rss" title="Harbour" text="Harbour" version="RSS" fz:quickMode="false" fz:options="{&quot;version&quot;:2}" xmlUrl="https://harbour.example/feed" htmlUrl="https://harbour.example/"/>
        \t\t</outline>
        \t</body>
        </opml>
        """

    static let feedly = """
        <?xml version="1.0" encoding="UTF-8"?>

        <opml version="1.0">
            <head>
                <title>Subscriptions in feedly Cloud</title>
            </head>
            <body>
                <outline text="News" title="News">
                    <outline type="rss" text="Harbour" title="Harbour" xmlUrl="https://harbour.example/feed" htmlUrl="https://harbour.example/"/>
                </outline>
                <outline text="Tech" title="Tech">
                </outline>
            </body>
        </opml>
        """

    static let inoreader = """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="1.0">
            <head>
                <title>Subscriptions from Inoreader [https://www.inoreader.com]</title>
            </head>
            <body>
        <outline text="News" title="News">
        \t<outline text="Harbour" title="Harbour" type="rss" xmlUrl="https://harbour.example/feed" htmlUrl="https://harbour.example/" />
        \t<outline text="Two" title="Two" type="rss" xmlUrl="https://two.example/feed" htmlUrl="" />
        </outline>
            </body>
        </opml>
        """

    static let netNewsWire = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- OPML generated by NetNewsWire -->
        <opml version="1.1">
        \t<head>
        \t\t<title>On My Mac</title>
        \t</head>
        <body>
        <outline text="Lone" title="Lone" description="" type="rss" version="RSS" htmlUrl="" xmlUrl="https://lone.example/feed"/>
        <outline text="News" title="News">
        \t<outline text="Harbour" title="Harbour" description="" type="rss" version="RSS" htmlUrl="https://harbour.example/" xmlUrl="https://harbour.example/feed"/>
        </outline>
        </body>
        </opml>

        """

    static let ttRSS = """
        <?xml version="1.0" encoding="utf-8"?>
        <opml version="1.0"><head><dateCreated>Fri, 17 Jan 2025 08:00:00 +0000</dateCreated><title>Tiny Tiny RSS Feed Export</title></head><body><outline text="News"><outline type="rss" text="Harbour" xmlUrl="https://harbour.example/feed" ttrssSortOrder="0" ttrssPurgeInterval="0" htmlUrl="https://harbour.example/"/></outline><outline text="tt-rss-prefs" schema-version="147"><outline pref-name="DIGEST_CATCHUP" value="false"/></outline></body></opml>
        """

    static let oneLine =
        "<opml><body> <outline text='News'><outline text='A' xmlurl='https://a.example/'/></outline> </body></opml>"
    static let noBody = "<opml version=\"1.0\">\n <outline text=\"A\" xmlUrl=\"https://a.example/\"/>\n</opml>\n"
    static let emptyBody = "<?xml version=\"1.0\"?>\n<opml version=\"2.0\">\n  <head/>\n  <body/>\n</opml>\n"
    static let emptyFolders =
        "<opml version=\"2.0\">\n  <body>\n    <outline text=\"News\" />\n    <outline text=\"Tech\"></outline>\n  </body>\n</opml>"

    static let byHand = """
        <OPML VERSION='2.0'>
        <!DOCTYPE opml [ <!ENTITY x "y > z"> ]>
        <Body>
          <Outline Text = "News"
                   comment="a &gt; b">
            <Outline XMLURL = 'https://harbour.example/feed'
                     Text   = "Harbour"   /><!-- here --><Outline text="B" xmlUrl="https://b.example/"/>
          </Outline>
          <![CDATA[ <outline text="no" xmlUrl="https://no.example/"/> ]]>
          <?app <outline xmlUrl="https://no.example/"/> ?>
        </Body>
        </OPML>
        """

    static let flushLeft = """
        <opml version="2.0">
        <head></head>
        <body>
        <outline text="News">
        <outline text="Harbour" xmlUrl="https://harbour.example/feed"/>
        </outline>
        </body>
        </opml>
        """
}
