// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CancelledException;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.WriteFound;
import org.mirage.engine.WriteReport.Format;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.search.FindFiles;
import org.mirage.testing.Tools;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What a search found, read back by other programs than the one that wrote it. */
class WriteFoundTest {

    private static final String HOSTILE = "<script>\"&'\u0001\n";
    private static final String READ_CSV = "import csv,sys\nrows=list(csv.DictReader(open(sys.argv[1],newline='')))\n"
            + "[print(r['versions'],r['path'],r['size'],r['lines'],r['first_line'],r['excerpt'],sep='|') for r in rows]";

    @TempDir
    private Path folder;
    @AutoClose
    private MadeLibrary made;

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder.resolve("library"));
        MadeVolume first = new MadeVolume(0, 1, "0001").file("etc/motd", "=1+1, \"they\" said\n").file("etc/" + HOSTILE, "they\n");
        made.add("web", "2026-01-01T00:00:00Z", first);
        made.add("web", "2026-01-02T00:00:00Z", first.file("etc/more", "x"));
        made.add("db", "2026-01-01T00:00:00Z", new MadeVolume(0, 1, "0002").file("etc/motd", "others").file("etc/they", "they\nthey\n"));
    }

    private Path write(String query, Format format) throws IOException {
        Path file = folder.resolve("found." + format);
        new WriteFound(new FindFiles(made.library(), query).allVersions(true), query).format(format).call(file, true, Monitor.NONE);
        return file;
    }

    @Test
    void tablesAreReadBySpreadsheets() throws IOException {
        String rows = Tools.run("python3", "-c", READ_CSV, write("text:they", Format.CSV).toString());
        assertEquals("db@1|/etc/they|10|2|1|they\n"
                + "web@1, 2|/etc/<script>\"&'\\x01\\n|5|1|1|they\n"
                // what a spreadsheet would take for a formula is none
                + "web@1, 2|/etc/motd|18|1|1|'=1+1, \"they\" said\n", rows);
    }

    @Test
    void jsonIsThatOfTheCommandLine() throws IOException {
        String read = Tools.run("jq", "-c", "(.found[] | [.image, .versions, .entry.path, .text.lines]), .counts.files",
                write("text:they type:file", Format.JSON).toString());
        assertEquals("[\"db\",[1],\"/etc/they\",2]\n[\"web\",[1,2],\"/etc/<script>\\\"&'\\u0001\\n\",1]\n[\"web\",[1,2],\"/etc/motd\",1]\n3\n",
                read);
    }

    @Test
    void pagesAreWellFormedAndHarmless() throws Exception {
        Path page = write("text:they or name:\"<b>\"", Format.HTML);
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        Document document = builder.parse(page.toFile());
        assertEquals("Search: text:they or name:\"<b>\"", document.getElementsByTagName("h1").item(0).getTextContent());
        NodeList headings = document.getElementsByTagName("h2");
        assertEquals(2, headings.getLength());
        assertEquals("db", headings.item(0).getTextContent());
        assertEquals("web", headings.item(1).getTextContent());
        assertEquals(0, document.getElementsByTagName("script").getLength());
        // a heading each, and three files
        assertEquals(2 + 3, document.getElementsByTagName("tr").getLength());
        assertTrue(Files.readString(page).contains("&lt;script&gt;&quot;&amp;&#39;\\x01\\n"));
    }

    @Test
    void filesAreWholeOrNotThere() throws IOException {
        Path file = folder.resolve("found.html");
        WriteFound report = new WriteFound(new FindFiles(made.library(), "motd"), "motd");
        assertThrows(CancelledException.class, () -> report.call(file, false, new Cancelling(0)));
        assertFalse(Files.exists(file));
        assertEquals(2, report.call(file, false, Monitor.NONE).files());
        assertThrows(MirageException.class, () -> report.call(file, false, Monitor.NONE));
    }
}
