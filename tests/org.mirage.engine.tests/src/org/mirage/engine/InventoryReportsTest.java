// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.FindingKind;
import org.mirage.engine.scanning.Severity;
import org.mirage.engine.scanning.VersionFindings;
import org.mirage.engine.scanning.secrets.ScanSecrets;
import org.mirage.engine.sharing.MeasureSharing;
import org.mirage.engine.sharing.SharingReport;
import org.mirage.testing.Tools;

/** What scans found and what images share can be read by other programs, whatever images called their files. */
class InventoryReportsTest {

    /** A name that would be markup, a formula, and the end of a line. */
    private static final String NASTY = "=<b>&\"'\n";

    @TempDir
    private Path folder;
    @AutoClose
    private MadeLibrary made;

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder.resolve("library"));
        String key = Tools.run("openssl", "genpkey", "-algorithm", "ED25519");
        made.add("web", "2026-01-01T00:00:00Z", new MadeVolume(0, 1, "one").file("etc/os-release", "ID=made\n").file(NASTY + "/key", key));
        made.add("db", "2026-01-02T00:00:00Z", new MadeVolume(0, 1, "one").file("etc/os-release", "ID=made\n").file("srv/key", key));
    }

    private List<VersionFindings> scan() throws IOException {
        List<VersionFindings> found = new ArrayList<>();
        new ScanSecrets(made.library(), new ChosenVersions(List.of(), false)).call((version, _) -> found.add(version), Monitor.NONE);
        return found;
    }

    private String python(String script, Path file) throws IOException {
        return Tools.run("python3", "-c", script, file.toString()).strip();
    }

    @Test
    void findings() throws IOException {
        List<VersionFindings> first = scan();
        new IgnoredFindings(made.library()).ignore(first.getFirst().open(Severity.HIGH), "known <to> all", Monitor.NONE);
        List<VersionFindings> found = scan();
        Path json = folder.resolve("findings.json");
        new WriteFindings(found).format(WriteReport.Format.JSON).call(json, false, Monitor.NONE);
        assertEquals("db@1 known <to> all", Tools.run("jq", "-r", ".[] | select(.findings[].ignored) | .version + \" \" "
                + "+ .findings[0].ignored.reason", json.toString()).strip());
        assertThrows(MirageException.class, () -> new WriteFindings(found).call(json, false, Monitor.NONE));

        Path csv = folder.resolve("findings.csv");
        new WriteFindings(found).format(WriteReport.Format.CSV).call(csv, false, Monitor.NONE);
        assertEquals("db ignored /srv/key|web open /=<b>&\"'\\n/key", python("import csv, sys\n"
                + "rows = csv.DictReader(open(sys.argv[1], newline=''))\n"
                + "print('|'.join(' '.join([r['image'], r['state'], r['path']]) for r in rows if r['rule'] == 'private-key'))", csv));

        Path html = folder.resolve("findings.html");
        new WriteFindings(found).call(html, false, Monitor.NONE);
        String cells = python("import sys, xml.dom.minidom as m\n"
                + "d = m.parse(sys.argv[1])\nprint([''.join(n.data for n in c.childNodes) for c in d.getElementsByTagName('code')])", html);
        assertTrue(cells.contains("/srv/key") && cells.contains("<b>&"), cells);
        String text = Files.readString(html);
        assertTrue(text.contains("known &lt;to&gt; all"), text);
        assertFalse(text.contains("<script") || text.contains("http://") && text.indexOf("http://") != text.lastIndexOf("http://"), text);
    }

    @Test
    void pagesThatAreCutSayOfHowMany() throws IOException {
        VersionSummary version = made.library().images().getFirst().newest();
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            many.add(new Finding(FindingKind.SECRET, "private-key", Severity.HIGH, ("/" + i).getBytes(), null, "a key", "take it out", null));
        }
        VersionFindings whole = VersionFindings.of(version, many, Map.of());
        VersionFindings one = VersionFindings.of(version, many.subList(0, 1), Map.of());
        Path html = folder.resolve("cut.html");
        for (List<VersionFindings> found : List.of(List.of(whole), List.of(whole, one), List.of(one, whole, whole))) {
            new WriteFindings(found).call(html, true, Monitor.NONE);
            long all = found.stream().mapToLong(each -> each.findings().size()).sum();
            String said = all > 20_000 ? "Only the first 20,000 of %,d findings are shown here".formatted(all) : "";
            assertEquals("20000 " + said, python("import sys, xml.dom.minidom as m\nd = m.parse(sys.argv[1])\n"
                    + "cut = [c.firstChild.data.partition(', so')[0] for c in d.getElementsByTagName('p') if c.getAttribute('id') == 'cut']\n"
                    + "print(len(d.getElementsByTagName('code')), ''.join(cut) + '.')", html).replaceFirst("\\.$", ""));
        }
    }

    @Test
    void sharing() throws IOException {
        SharingReport report = new MeasureSharing(made.library()).call(Monitor.NONE);
        Path csv = folder.resolve("sharing.csv");
        new WriteSharing(report, 0.9).format(WriteReport.Format.CSV).call(csv, false, Monitor.NONE);
        long total = report.contents().total(0);
        assertEquals("db " + total + " 0 web 100|web " + total + " 0 db 100", python("import csv, sys\n"
                + "rows = csv.DictReader(open(sys.argv[1], newline=''))\n"
                + "print('|'.join(' '.join([r['image'], r['contents'], r['contents_unique'], r['most_like'], r['similarity_percent']]) "
                + "for r in rows))", csv));
        Path json = folder.resolve("sharing.json");
        new WriteSharing(report, 0.9).format(WriteReport.Format.JSON).call(json, false, Monitor.NONE);
        assertEquals("[[\"db\",\"web\"]]", Tools.run("jq", "-c", ".groups", json.toString()).strip());
        Path html = folder.resolve("sharing.html");
        new WriteSharing(report, 0.9).call(html, false, Monitor.NONE);
        assertEquals("['Images', 'Similarity in percent', 'Near copies', 'Growth']", python("import sys, xml.dom.minidom as m\n"
                + "print([c.firstChild.data for c in m.parse(sys.argv[1]).getElementsByTagName('h2')])", html));
    }
}
