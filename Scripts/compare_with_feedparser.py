#!/usr/bin/env python3
"""Compare `sheaf parse` with feedparser on real feeds, item by item.

usage: compare_with_feedparser.py SHEAF FILE...

Prints each difference, and at the end the share of items that agree in each member.
Titles are compared as plain text; links, ids and dates exactly; authors by name.
"""
import html
import json
import re
import subprocess
import sys
import time
from collections import Counter

import feedparser


def plain(text):
    text = re.sub(r"<[^>]*>", "", text or "")
    return " ".join(html.unescape(html.unescape(text)).split())


def stamp(parsed):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", parsed) if parsed else None


def names(people):
    return [" ".join((p.get("name") or p.get("email") or "").split()) for p in people or [] if p]


def main():
    sheaf, files = sys.argv[1], sys.argv[2:]
    agree, total = Counter(), Counter()

    def check(member, ours, theirs, where):
        total[member] += 1
        if ours == theirs:
            agree[member] += 1
        else:
            print(f"{where} {member}: ours {ours!r}, feedparser {theirs!r}")

    for path in files:
        with open(path, "rb") as file:
            theirs = feedparser.parse(file.read(), sanitize_html=False, resolve_relative_uris=True)
        run = subprocess.run([sheaf, "parse", path], capture_output=True, text=True)
        name = path.rsplit("/", 1)[-1]
        if run.returncode != 0:
            if theirs.entries:
                print(f"{name}: ours failed, feedparser has {len(theirs.entries)} items: {run.stderr.strip()}")
            continue
        ours = json.loads(run.stdout)
        if not theirs.entries and ours["version"] and name.endswith(".json"):
            continue
        check("items", len(ours["items"]), len(theirs.entries), name)
        check("feed title", plain(ours.get("title")), plain(theirs.feed.get("title")), name)
        check("feed link", ours.get("home_page_url"), theirs.feed.get("link"), name)
        for number, (item, entry) in enumerate(zip(ours["items"], theirs.entries), 1):
            where = f"{name} #{number}"
            check("title", plain(item.get("title")), plain(entry.get("title")), where)
            check("link", item.get("url"), entry.get("link"), where)
            if entry.get("id"):
                check("id", item["id"].split("|")[0], entry.id, where)
            published = entry.get("published_parsed")
            updated = entry.get("updated_parsed") if "updated" in entry else None
            if published:
                check("published", (item.get("date_published") or "")[:19], stamp(published)[:19], where)
            if updated:
                check("updated", (item.get("date_modified") or item.get("date_published") or "")[:19],
                      stamp(updated)[:19], where)
            author = names(entry.get("authors"))
            check("authors", names([{**p, "email": p.get("_sheaf", {}).get("email")}
                                    for p in item.get("authors", [])]), [a for a in author if a], where)
            has_content = bool(item.get("content_html") or item.get("content_text") or item.get("summary"))
            check("has content", has_content, bool(entry.get("content") or entry.get("summary")), where)
    for member in total:
        print(f"{member}: {agree[member]} of {total[member]} ({100 * agree[member] / total[member]:.2f} %)")


if __name__ == "__main__":
    main()
