// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;

/** What every page begins with: encoding, looks, a title that is its heading, too. */
final class HtmlPage {

    // should an escape ever be missing, nothing that an image holds would run or be fetched nonetheless
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private HtmlPage() {
    }

    /** Leaves the body open. */
    static void begin(HtmlWriter html, String title) throws IOException {
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml").open("head");
        html.raw("<meta charset=\"UTF-8\"/>\n<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\"/>\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        html.element("title", HtmlWriter.harmless(title)).raw("\n").open("style").raw("\n" + HtmlStyle.TEXT).close().close();
        html.raw("\n").open("body").element("h1", HtmlWriter.harmless(title));
    }
}
