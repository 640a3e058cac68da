extension Templates {
    static let page = """
        <!DOCTYPE html>
        <html lang="{{language}}">
        {{> head}}
        <body>
        {{#isFile}}
        <a class="skip" href="#stories">{{skip}}</a>
        {{/isFile}}
        <div class="wrap h-feed">
        {{> masthead}}
        <div class="page">
        {{#isFile}}
        {{> contents}}
        {{/isFile}}
        <main id="stories" tabindex="-1">
        {{> glance}}
        {{#sections}}
        {{> section}}
        {{/sections}}
        {{#hasNotes}}
        {{> notes}}
        {{/hasNotes}}
        {{#hasHidden}}
        {{> hidden}}
        {{/hasHidden}}
        <p class="stop end">{{end}}</p>
        </main>
        </div>
        {{> footer}}
        </div>
        </body>
        </html>

        """

    static let head = """
        <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
        img-src data:; base-uri 'none'; form-action 'none'" />
        <meta name="generator" content="{{generator}}" />
        <title>{{title}}</title>
        {{#links}}
        <link rel="{{.rel}}"{{#.type}} type="{{.}}"{{/.type}} href="{{.href}}"{{#.title}} title="{{.}}"{{/.title}} />
        {{/links}}
        <style>
        {{{css}}}</style>
        </head>

        """

    static let masthead = """
        <header class="mast">
        <div>
        <p class="name"><span class="p-name">Sheaf</span> · {{digest}}</p>
        <h1><time datetime="{{date}}">{{fullDate}}</time></h1>
        </div>
        {{#isFile}}
        <nav class="days" aria-label="{{otherDays}}">{{#previous}}<a rel="prev" href="{{.href}}">← {{.text}}</a>\
        {{/previous}}<a href="index.html">{{allDays}}</a>{{#next}}<a rel="next" href="{{.href}}">{{.text}} →</a>\
        {{/next}}</nav>
        {{/isFile}}
        <p class="sum">{{#summary}}{{#.strong}}<b>{{.text}}</b>{{/.strong}}{{^.strong}}{{.text}}{{/.strong}}\
        {{/summary}}</p>
        </header>

        """

    static let contents = """
        {{#hasContents}}
        <nav class="toc" aria-labelledby="toc">
        <h2 id="toc" class="small">{{contents}}</h2>
        <ol>
        {{#entries}}
        <li{{#.class}} class="{{.}}"{{/.class}}><a href="#{{.id}}"><bdi>{{.title}}</bdi><span class="n">{{.count}}</span></a></li>
        {{/entries}}
        </ol>
        </nav>
        {{/hasContents}}

        """

    static let glance = """
        {{#hasGlance}}
        <section id="glance" aria-labelledby="h-glance">
        <h2 id="h-glance">{{oneMinute}} <small>{{byReports}}</small></h2>
        <ol class="glance">
        {{#glanceLines}}
        <li><b aria-hidden="true">{{.number}}</b><span{{#.dir}} dir="{{.}}"{{/.dir}}><a href="{{.href}}"\
        {{#.lang}} lang="{{.}}"{{/.lang}}>{{.headline}}</a> <bdi class="meta">{{.note}}</bdi></span></li>
        {{/glanceLines}}
        </ol>
        </section>
        {{/hasGlance}}

        """

    static let footer = """
        <footer>
        <p>{{covers}} {{colophon}}</p>
        {{#hasFormats}}
        <p>{{alsoAs}} {{#formats}}<a href="{{.href}}">{{.name}}</a>{{^.isLast}}, {{/.isLast}}{{/formats}}.</p>
        {{/hasFormats}}
        </footer>

        """
}
