extension Templates {
    static let section = """
        <section id="{{.id}}" aria-labelledby="h-{{.id}}">
        <h2 id="h-{{.id}}"><bdi>{{.title}}</bdi>{{#.note}} <small>{{.}}</small>{{/.note}}</h2>
        {{#.parts}}
        {{> stories}}
        {{/.parts}}
        {{#.stop}}
        <p class="stop">{{.}}</p>
        {{/.stop}}
        </section>

        """

    static let stories = """
        {{#.subtitle}}
        <h3 class="small" id="{{.id}}"><bdi>{{.title}}</bdi></h3>
        {{/.subtitle}}
        {{#.articles}}
        {{> story}}
        {{/.articles}}
        {{#.hasBriefs}}
        <ul class="brief">
        {{#.briefs}}
        {{> brief}}
        {{/.briefs}}
        </ul>
        {{/.hasBriefs}}
        {{#.hasMore}}
        <details class="more">
        <summary>{{.moreLabel}}</summary>
        <ul class="brief">
        {{#.more}}
        {{> brief}}
        {{/.more}}
        </ul>
        </details>
        {{#isFile}}
        <p class="print" hidden="hidden"><b>{{.moreLabel}}:</b>{{#.more}} <bdi{{#.lang}} lang="{{.}}"{{/.lang}}>{{.headline}}</bdi> \
        – <bdi>{{.source}}</bdi> ·{{/.more}}</p>
        {{/isFile}}
        {{/.hasMore}}

        """

    static let brief = """
        <li class="h-entry" id="{{.id}}"{{#.dir}} dir="{{.}}"{{/.dir}}>\
        {{#.hasURL}}<a class="p-name u-url" href="{{.url}}"{{#.lang}} lang="{{.}}"{{/.lang}}>{{.headline}}</a>{{/.hasURL}}\
        {{^.hasURL}}<span class="p-name"{{#.lang}} lang="{{.}}"{{/.lang}}>{{.headline}}</span>{{/.hasURL}} \
        <span class="meta"><bdi class="src p-author">{{.source}}</bdi>{{#.details}} · <bdi>{{.}}</bdi>{{/.details}}\
        {{#.comments}} · <a href="{{.href}}">{{.text}}</a>{{/.comments}}</span></li>

        """

    static let story = """
        <article class="story h-entry{{#.isLead}} lead{{/.isLead}}" id="{{.id}}">
        <p class="count"><b>{{.number}}</b> {{.numberLabel}}<br /> {{.feedsLabel}}</p>
        <h{{.level}} class="hd p-name"{{#.dir}} dir="{{.}}"{{/.dir}}{{#.lang}} lang="{{.}}"{{/.lang}}>\
        {{#.hasURL}}<a class="u-url" href="{{.url}}">{{.headline}}</a>{{/.hasURL}}{{^.hasURL}}{{.headline}}{{/.hasURL}}\
        </h{{.level}}>
        <p class="meta">{{#.tags}}<span class="tag">{{.}}</span>{{/.tags}}<bdi class="src p-author">{{.source}}</bdi> · \
        <time class="dt-published" datetime="{{.datetime}}">{{.time}}</time>{{#.minutes}} · {{.}}{{/.minutes}}\
        {{#.comments}} · <a href="{{.href}}">{{.text}}</a>{{/.comments}}{{#isFile}}{{#.before}} · \
        <a href="{{.href}}">{{.text}}</a>{{/.before}}{{/isFile}}</p>
        {{#isFile}}
        {{#.picture}}
        <img class="picture u-photo" src="{{.}}" alt="" />
        {{/.picture}}
        {{/isFile}}
        {{#.dek}}
        <p class="dek p-summary"{{#.dir}} dir="{{.}}"{{/.dir}}{{#.lang}} lang="{{.}}"{{/.lang}}>{{.text}}</p>
        {{/.dek}}
        {{#.hasAlso}}
        <p class="small">{{.alsoTitle}}</p>
        <ul class="also">
        {{#.also}}
        {{> also}}
        {{/.also}}
        </ul>
        {{/.hasAlso}}
        {{#.hasMoreAlso}}
        <details>
        <summary>{{.moreAlsoLabel}}</summary>
        <ul class="also">
        {{#.moreAlso}}
        {{> also}}
        {{/.moreAlso}}
        </ul>
        </details>
        {{#isFile}}
        <ul class="also print" hidden="hidden">
        {{#.moreAlso}}
        {{> also}}
        {{/.moreAlso}}
        </ul>
        {{/isFile}}
        {{/.hasMoreAlso}}
        {{#.why}}
        <details>
        <summary>{{.summary}}</summary>
        <div>
        {{#.hasCopies}}<ul>{{#.copies}}<li>{{.}}</li>{{/.copies}}</ul>{{/.hasCopies}}
        {{#.hasShared}}<p>{{.sharedLabel}}: {{#.shared}}<bdi><mark>{{.text}}</mark></bdi>{{^.isLast}}, {{/.isLast}}{{/.shared}}</p>\
        {{/.hasShared}}
        {{#.decided}}<p>{{.}}</p>
        {{/.decided}}
        <p>{{.check}}: <code>{{.command}}</code></p>
        </div>
        </details>
        {{#isFile}}
        <p class="print" hidden="hidden">{{#.copies}}{{.}} {{/.copies}}{{#.hasShared}}{{.sharedLabel}}: {{#.shared}}{{.text}}\
        {{^.isLast}}, {{/.isLast}}{{/.shared}}. {{/.hasShared}}{{#.decided}}{{.}}. {{/.decided}}</p>
        {{/isFile}}
        {{/.why}}
        </article>

        """

    static let also = """
        <li{{#.dir}} dir="{{.}}"{{/.dir}}>{{#.tags}}<span class="tag">{{.}}</span>{{/.tags}}{{#.source}}<bdi class="src">{{.}}</bdi> {{/.source}}\
        {{#.hasURL}}<a href="{{.url}}"{{#.lang}} lang="{{.}}"{{/.lang}}>{{.title}}</a>{{/.hasURL}}\
        {{^.hasURL}}<span{{#.lang}} lang="{{.}}"{{/.lang}}>{{.title}}</span>{{/.hasURL}}{{#.details}} <span class="meta">· <bdi>{{.}}</bdi></span>{{/.details}}\
        {{#.adds}} <span class="adds"><b>{{.label}}</b> <bdi{{#.lang}} lang="{{.}}"{{/.lang}}>{{.text}}</bdi></span>{{/.adds}}</li>

        """
}
