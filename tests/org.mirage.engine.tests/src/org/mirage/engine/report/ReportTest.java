// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CancelledException;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.WriteReport;
import org.mirage.engine.WriteReport.Format;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.ChangedSide;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.facts.FactGroup;
import org.mirage.engine.facts.FactRow;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeVersion;
import org.mirage.engine.made.MadeVolume;
import org.mirage.testing.Tools;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reports of what a test has put together, read back by other programs than the one that wrote them. */
class ReportTest {

    private static final String HOSTILE = "<script>alert(\"1\")</script>&lt;'\u0001\n\u007f";

    @TempDir
    private Path folder;
    private final List<MadeVersion> made = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (MadeVersion version : made) {
            version.close();
        }
    }

    private Comparison compare(MadeVolume... volumes) throws IOException {
        List<VersionFiles> files = new ArrayList<>();
        List<MachineEntry> roots = new ArrayList<>();
        for (MadeVolume volume : volumes) {
            MadeVersion version = new MadeVersion(folder.resolve("store" + made.size()), volume);
            made.add(version);
            files.add(version.files());
            roots.add(version.files().root());
        }
        return Comparison.of(CompareProfile.EVERYTHING, true, new byte[] {'/'}, roots.toArray(MachineEntry[]::new), Monitor.NONE,
                files.toArray(VersionFiles[]::new));
    }

    private static MadeVolume volume() {
        return new MadeVolume(0, 1, "0001");
    }

    private static byte[] write(Comparison comparison, Format format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new WriteReport(comparison).format(format).call(bytes, Monitor.NONE);
        return bytes.toByteArray();
    }

    private static Document html(Comparison comparison) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setAttribute("jdk.xml.maxElementDepth", "1000");
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(write(comparison, Format.HTML)));
    }

    private static List<Element> elements(Document document, String name, String style) {
        List<Element> found = new ArrayList<>();
        NodeList all = document.getElementsByTagName(name);
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (style.isEmpty() || Set.of(element.getAttribute("class").split(" ")).contains(style)) {
                found.add(element);
            }
        }
        return found;
    }

    private static List<String> texts(Document document, String name, String style) {
        return elements(document, name, style).stream().map(Node::getTextContent).toList();
    }

    @Test
    void aPageHoldsNothingOfTheImageButText() throws Exception {
        MadeVolume left = volume().file("etc/" + HOSTILE.replace('/', '|'), "<script>\n").link("etc/link", "a");
        MadeVolume right = volume().file("etc/" + HOSTILE.replace('/', '|'), "\t</div>\33[31m\n").link("etc/link", HOSTILE)
                .file("caf\u00e9\u00ff", "");
        Document page = html(compare(left, right));

        Set<String> names = new TreeSet<>();
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            names.add(all.item(i).getNodeName());
            for (int a = 0; a < all.item(i).getAttributes().getLength(); a++) {
                String attribute = all.item(i).getAttributes().item(a).getNodeName();
                assertTrue(Set.of("class", "id", "open", "title", "lang", "xmlns", "charset", "http-equiv", "content", "name")
                        .contains(attribute), attribute);
            }
        }
        assertEquals(new TreeSet<>(Set.of("html", "head", "meta", "title", "style", "body", "h1", "h2", "table", "tr", "th",
                "td", "ul",
                "li", "div", "span", "b", "p", "code", "details", "summary", "footer")), names);
        assertTrue(texts(page, "span", "n").contains("<script>alert(\"1\")<|script>&lt;'\\x01\\n\\x7f"), () -> texts(page,
                "span", "n").toString());
        assertTrue(texts(page, "span", "n").contains("/caf\\xe9\\xff"));
        assertTrue(texts(page, "span", "new").contains("<script>alert(\"1\")</script>&lt;'\\x01\\n\\x7f"));
        assertEquals(List.of("-<script>", "+\t</div>\\x1b[31m"), List.of(texts(page, "span", "minus").getFirst(), texts(page,
                "span", "plus").getFirst()));
    }

    @Test
    void aPageTellsValuesBeforeAndAfter() throws Exception {
        MadeVolume left = volume().file("etc/motd", "one\ntwo\n").file("bin/old", "x").file("gone", "12345");
        MadeVolume right = volume().file("etc/motd", "one\n2\n").file("bin/old", "x").file("opt/new", "123");
        right.entry("etc/motd").permissions(04755).owner(7).time(1_700_000_000, 5);
        Document page = html(compare(left, right));

        assertEquals(List.of("content", "mode", "owner", "time"), texts(page, "b", "").stream().filter(text ->
                !text.matches("[-+0-9].*|everything"))
                .toList());
        assertTrue(texts(page, "span", "old").containsAll(List.of("0644 rw-r--r--", "0", "1970-01-01 00:00:00.000000000")));
        assertTrue(texts(page, "span", "new").containsAll(List.of("4755 rwsr-xr-x", "7", "2023-11-14 22:13:20.000000005")));
        assertEquals(List.of("@@ -1,2 +1,2 @@", " one", "-two", "+2"), lines(page));
        assertEquals("/etc/", texts(page, "span", "folder").getFirst());
    }

    private static List<String> lines(Document page) {
        List<String> lines = new ArrayList<>();
        NodeList spans = elements(page, "div", "diff").getFirst().getElementsByTagName("span");
        for (int i = 0; i < spans.getLength(); i++) {
            lines.add(spans.item(i).getTextContent());
        }
        return lines;
    }

    @Test
    void whatNotEverybodyMayReadIsNotPassedOn() throws Exception {
        MadeVolume left = volume().file("etc/shadow", "root:$y$first\n");
        MadeVolume right = volume().file("etc/shadow", "root:$y$second\n");
        left.entry("etc/shadow").permissions(0644);
        right.entry("etc/shadow").permissions(0640);

        String page = new String(write(compare(left, right), Format.HTML), StandardCharsets.UTF_8);

        assertFalse(page.contains("$y$"), page);
        assertTrue(page.contains("Its text is not shown"), page);
    }

    @Test
    void manyDifferencesAreCutAndThatIsSaid() throws Exception {
        MadeVolume right = volume();
        for (int i = 0; i < HtmlReport.ROW_LIMIT + 10; i++) {
            right.file("many/" + i, "");
        }
        Comparison comparison = compare(volume(), right);
        Document page = html(comparison);

        assertTrue(elements(page, "li", "").size() < HtmlReport.ROW_LIMIT + 100);
        assertTrue(texts(page, "p", "note").getFirst().startsWith("Only the first 20,000 of 20,011 differing paths are shown "
                + "here"),
                () -> texts(page, "p", "note").toString());
        assertEquals(20_012, new String(write(comparison, Format.CSV), StandardCharsets.UTF_8).lines().count());
    }

    @Test
    void deepFoldersDoNotNestForEver() throws Exception {
        Document page = html(compare(volume(), volume().file("d/".repeat(300) + "file", "x")));

        int deepest = 0;
        for (Element span : elements(page, "span", "n")) {
            int depth = 0;
            for (Node node = span; node != null; node = node.getParentNode()) {
                depth++;
            }
            deepest = Math.max(deepest, depth);
        }
        assertTrue(deepest < 400, String.valueOf(deepest));
        assertTrue(texts(page, "span", "n").contains("/" + "d/".repeat(300) + "file"));
    }

    @Test
    void withABaseConflictsComeFirst() throws Exception {
        Comparison comparison = compare(volume().file("a", "0").file("b", "0"), volume().file("a", "1").file("b", "1"),
                volume().file("a", "2").file("b", "0"));
        Document page = html(comparison);

        assertTrue(page.getElementsByTagName("h2").item(0).getTextContent().equals("Conflicts"));
        assertEquals(List.of("/a", "/a", "/b"), texts(page, "span", "n"));
        assertEquals(List.of("conflict", "left"), texts(page, "span", "side"));
        assertEquals(1, comparison.counts().of(ChangedSide.CONFLICT));
    }

    @Test
    void factsStandBeforeFiles() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new WriteReport(compare(volume(), volume().file("a", ""))).facts(List.of(new FactGroup("users", "Users",
                List.of(new FactRow("<alice>", null, "uid 1", null, ChangeKind.REMOVED, ChangedSide.RIGHT))))).call(bytes,
                Monitor.NONE);
        String page = bytes.toString(StandardCharsets.UTF_8);

        assertTrue(page.contains("<h2>Beyond files</h2>") && page.contains("<td>&lt;alice&gt;</td><td>uid 1</td><td>–</td>"),
                page);
        assertTrue(page.indexOf("Beyond files") < page.indexOf("<h2>Files</h2>"));
    }

    @Test
    void tablesAreReadByOtherProgramsAndHoldNoFormula() throws Exception {
        MadeVolume left = volume().file("a,\"b\"\n", "x").link("l", "a");
        MadeVolume right = volume().file("a,\"b\"\n", "yy").link("l", "=HYPERLINK(\"x\")").link("m", "@x").link("n", "-1+1");
        Path file = Files.write(folder.resolve("table.csv"), write(compare(left, right), Format.CSV));

        assertTrue(Files.readString(file).endsWith("\r\n"));
        String read = Tools.run("python3", "-c", "import csv, sys\n"
                + "rows = list(csv.DictReader(open(sys.argv[1], newline=''), strict=True))\n"
                + "for row in rows: print(row['path'], row['kind'], row['facets'], row['left_size'], row['right_size'], "
                + "row['right_target'], sep='|')",
                file.toString());
        assertEquals(List.of("/a,\"b\"\\n|content|content|1|2|", "/l|content|target|||'=HYPERLINK(\"x\")", "/m|added||||'@x",
                "/n|added||||'-1+1"), read.lines().toList());
    }

    @Test
    void jsonHoldsAll() throws Exception {
        MadeVolume left = volume().file("etc/motd", "one").file("a/data", "the same content");
        MadeVolume right = volume().file("etc/motd", "two").file("b/caf\u00e9", "the same content");
        Path file = Files.write(folder.resolve("all.json"), write(compare(left, right), Format.JSON));

        String read = Tools.run("jq", "-c", "[.counts.total, .counts.moved, .profile.name, .path], (.entries[] | [.kind, .path, "
                + ".from // .to])",
                file.toString());
        assertEquals(List.of("[4,1,\"everything\",\"/\"]", "[\"content\",\"/etc/motd\",null]", "[\"removed\",\"/a\",null]",
                "[\"moved-away\",\"/a/data\",\"/b/caf\\\\xe9\"]", "[\"added\",\"/b\",null]",
                "[\"moved\",\"/b/caf\\\\xe9\",\"/a/data\"]"),
                read.lines().toList());
        assertEquals("L2IvY2Fm6Q==\n", Tools.run("jq", "-r", ".entries[-1].pathBase64", file.toString()));
        assertEquals("{\"kind\":\"file\",\"size\":3}\n", Tools.run("jq", "-c", ".entries[0].left | {kind: .type, size}",
                file.toString()));
    }

    @Test
    void filesAreWholeOrNotThere() throws Exception {
        Comparison comparison = compare(volume(), volume().file("a", "").file("b", ""));
        Path file = folder.resolve("report.html");
        WriteReport report = new WriteReport(comparison);

        assertThrows(CancelledException.class, () -> report.call(file, false, new Cancelling(2)));
        assertFalse(Files.exists(file));
        report.call(file, false, Monitor.NONE);
        assertThrows(MirageException.class, () -> report.call(file, false, Monitor.NONE));
        report.call(file, true, Monitor.NONE);
        assertThrows(MirageException.class, () -> report.call(folder, true, Monitor.NONE));
        assertThrows(MirageException.class, () -> report.call(folder.resolve("none/x.html"), true, Monitor.NONE));
        try (var left = Files.list(folder)) {
            assertEquals(List.of("report.html"), left.map(path -> path.getFileName().toString()).filter(name ->
                    !name.startsWith("store")).toList());
        }
    }
}
