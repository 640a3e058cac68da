extension Templates {
    static let notes = """
        <section id="health" aria-labelledby="h-health">
        <h2 id="h-health">{{feedsToLookAt}} <small>{{notesPart}}</small></h2>
        <table class="health">
        <thead><tr><th scope="col">{{feed}}</th><th scope="col">{{whatHappened}}</th><th scope="col">{{whatToDo}}</th></tr></thead>
        <tbody>
        {{#notes}}
        <tr><th scope="row"><bdi>{{.source}}</bdi></th><td>{{.happened}}</td><td>{{.advice}}{{#.command}} <code>{{.}}</code>{{/.command}}</td></tr>
        {{/notes}}
        </tbody>
        </table>
        </section>

        """

    static let hidden = """
        <details class="hidden">
        <summary>{{hiddenLabel}}</summary>
        <div>
        {{#rules}}
        <p><code>{{.rule}}</code> {{.count}}</p>
        <ul>{{#.items}}<li>{{#.hasURL}}<a href="{{.url}}">{{.title}}</a>{{/.hasURL}}{{^.hasURL}}{{.title}}{{/.hasURL}} <bdi class="meta">{{.source}}</bdi></li>{{/.items}}</ul>
        {{/rules}}
        </div>
        </details>
        {{#isFile}}
        <p class="print" hidden="hidden"><b>{{hiddenLabel}}:</b>{{#rules}} {{.rule}} {{.count}}:{{#.items}} <bdi>{{.title}}</bdi> \
        – <bdi>{{.source}}</bdi> ·{{/.items}}{{/rules}}</p>
        {{/isFile}}

        """

    static let index = """
        <!DOCTYPE html>
        <html lang="{{language}}">
        {{> head}}
        <body>
        <a class="skip" href="#stories">{{skip}}</a>
        <div class="wrap">
        <header class="mast">
        <div>
        <p class="name">Sheaf · {{digest}}</p>
        <h1>{{allDays}}</h1>
        </div>
        </header>
        <main id="stories" tabindex="-1">
        {{#isEmpty}}<p>{{noDays}}</p>{{/isEmpty}}
        {{#months}}
        <section aria-labelledby="m-{{.id}}">
        <h2 id="m-{{.id}}">{{.title}}</h2>
        <ul class="dates">
        {{#.days}}
        <li><a href="{{.href}}"><time datetime="{{.date}}">{{.text}}</time></a> <span class="meta">{{.counts}}</span>\
        {{#.lead}} <span class="headline"{{#.dir}} dir="{{.}}"{{/.dir}}{{#.lang}} lang="{{.}}"{{/.lang}}>{{.text}}</span>{{/.lead}}</li>
        {{/.days}}
        </ul>
        </section>
        {{/months}}
        </main>
        <footer>{{#hasFormats}}<p>{{alsoAs}} {{#formats}}<a href="{{.href}}">{{.name}}</a>{{^.isLast}}, {{/.isLast}}{{/formats}}.</p>{{/hasFormats}}<p>{{generator}}</p></footer>
        </div>
        </body>
        </html>

        """
}
