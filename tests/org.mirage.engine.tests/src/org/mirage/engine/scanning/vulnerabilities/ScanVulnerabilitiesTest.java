// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.engine.IgnoredFindings;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.RebuildLibrary;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.scanning.DebianStatus;
import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.Scans;
import org.mirage.engine.scanning.Severity;
import org.mirage.engine.scanning.VersionFindings;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/** Machines of several distributions are looked at by records in OSV's form; what could not be looked at is no clean machine. */
class ScanVulnerabilitiesTest {

    @TempDir
    private Path folder;
    @AutoClose
    private MadeLibrary made;

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder.resolve("library"));
        add("web", "debian", "12", "var/lib/dpkg/status", dpkg("openssh-server", "1:9.2p1-2+deb12u2", "openssh")
                + dpkg("openssh-client", "1:9.2p1-2+deb12u2", "openssh") + dpkg("curl", "7.88.1-10+deb12u4", "")
                // made anew for one architecture: the version of the source counts
                + dpkg("libcurl4", "7.88.1-10+deb12u3+b1", "curl (7.88.1-10+deb12u3)") + dpkg("libc6", "2.36-9+deb12u4", "glibc")
                + dpkg("linux-image-6.1.0-18-amd64", "6.1.76-1", "linux-signed-amd64 (6.1.76+1)"));
        add("jammy", "ubuntu", "22.04", "var/lib/dpkg/status", dpkg("openssh-server", "1:8.9p1-3ubuntu0.7", "openssh")
                + dpkg("zsnes", "1.51-2", ""));
        add("noble", "ubuntu", "24.04", "var/lib/dpkg/status", dpkg("openssh-server", "1:9.6p1-3ubuntu13.3", "openssh"));
        add("small", "alpine", "3.18.4", "lib/apk/db/installed", "P:libcrypto3\nV:3.1.3-r0\nA:x86_64\no:openssl\n\n"
                + "P:musl\nV:1.2.4-r1\nA:x86_64\no:musl\n\n");
        add("old", "debian", "11", "var/lib/dpkg/status", dpkg("openssh-server", "1:8.4p1-5", "openssh"));
        add("other", "raspbian", "12", "var/lib/dpkg/status", dpkg("openssh-server", "1:9.2p1-2", "openssh"));
        add("bare", "nobody", "1", "etc/hostname", "x\n");
    }

    private void add(String image, String id, String release, String path, String content) throws IOException {
        made.add(image, "2026-01-01T00:00:00Z", Map.of("ID", id, "VERSION_ID", release), new MadeVolume(0, 1, "one")
                .file("etc/os-release", "ID=" + id + "\nVERSION_ID=" + release + "\n").file(path, content));
    }

    private static String dpkg(String name, String version, String source) {
        return "Package: " + name + "\nStatus: install ok installed\nArchitecture: amd64\n" + (source.isEmpty() ? "" : "Source: " + source + "\n")
                + "Version: " + version + "\n\n";
    }

    private long load(Path... sources) throws IOException {
        return new LoadVulnerabilities(made.library(), List.of(sources)).call(Monitor.NONE);
    }

    private static Path records() {
        try {
            return Path.of(ScanVulnerabilitiesTest.class.getResource("records").toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private List<VersionFindings> scan(String... versions) throws IOException {
        List<VersionFindings> found = new ArrayList<>();
        new ScanVulnerabilities(made.library(), Scans.versions(versions)).call((each, _) -> found.add(each), Monitor.NONE);
        return found;
    }

    private static List<String> lines(List<VersionFindings> found) {
        return found.stream().flatMap(each -> each.findings().stream().map(finding -> each.version().label() + " " + finding.severity().word() + " "
                + finding.rule() + (finding.subject() == null ? "" : ": " + finding.subject() + " " + finding.subject().installed()))).toList();
    }

    @Test
    void perImage() throws IOException {
        assertTrue(assertThrows(MirageException.class, this::scan).getMessage().contains("--records"));
        assertEquals(18, load(records()));

        assertEquals(List.of("web@1 high CVE-2024-0001: linux 6.1.76-1 \u2192 6.1.90-1 [linux-image-6.1.0-18-amd64]",
                "web@1 high CVE-2024-6387: openssh 1:9.2p1-2+deb12u2 \u2192 1:9.2p1-2+deb12u3 [openssh-server, openssh-client]",
                "web@1 low CVE-2023-38545: curl 7.88.1-10+deb12u3 \u2192 7.88.1-10+deb12u4 [libcurl4]",
                "web@1 low CVE-2010-4756: glibc 2.36-9+deb12u4 [libc6]"), lines(scan("web")));
        assertEquals(List.of("jammy@1 medium CVE-2023-9999: zsnes 1.51-2 \u2192 1.51-2ubuntu0.1~esm1 [zsnes]",
                "jammy@1 unknown CVE-2024-6387: openssh 1:8.9p1-3ubuntu0.7 \u2192 1:8.9p1-3ubuntu0.10 [openssh-server]"), lines(scan("jammy")));
        assertEquals(List.of(), lines(scan("noble")));
        assertEquals(List.of("small@1 high CVE-2023-5363: openssl 3.1.3-r0 \u2192 3.1.4-r0 [libcrypto3]"), lines(scan("small")));

        List<Finding> web = scan("web").getFirst().findings();
        Finding openssh = web.get(1);
        assertEquals("A signal handler of sshd is not safe when a login takes longer than LoginGraceTime. (DEBIAN-CVE-2024-6387 DSA-5724-1)",
                openssh.what());
        assertEquals("bring it up to date: mirage upgrade web", openssh.hint());
        assertEquals("/var/lib/dpkg/status", openssh.where());
        assertTrue(web.getLast().hint().startsWith("no version without it is known"), web.getLast().hint());
        // what dpkg itself says of what is installed and what is fixed
        for (Finding finding : web.subList(0, 3)) {
            Tools.run("dpkg", "--compare-versions", finding.subject().version(), "lt", finding.subject().fixed());
        }
    }

    @Test
    void whatCouldNotBeLookedAt() throws IOException {
        load(records());
        assertEquals(List.of("old@1 medium records-missing Debian:11"), lines(scan("old")));
        assertEquals(List.of("other@1 medium packages-unknown dpkg"), lines(scan("other")));
        assertEquals(List.of("bare@1 medium packages-unknown"), lines(scan("bare")));
        assertEquals(7, scan().size());
        add("damaged", "rhel", "9.4", "var/lib/rpm/rpmdb.sqlite", "no database");
        ScanVulnerabilities damaged = new ScanVulnerabilities(made.library(), Scans.versions("damaged"));
        damaged.call((_, _) -> { }, Monitor.NONE);
        assertTrue(damaged.incomplete());
        // in nothing that could not be looked at nothing is found
        new RebuildLibrary(made.library()).call(Monitor.NONE);
        assertThrows(MirageException.class, this::scan);
    }

    @Test
    void librariesOfLanguages() throws IOException {
        String requests = "Name: requests\nVersion: 2.28.1\n\n";
        made.add("python", "2026-01-01T00:00:00Z", Map.of("ID", "debian", "VERSION_ID", "12"), new MadeVolume(0, 1, "one")
                .file("etc/os-release", "ID=debian\nVERSION_ID=12\n").file("var/lib/dpkg/status", dpkg("python3-requests", "2.28.1+dfsg-1", "requests"))
                .file("var/lib/dpkg/info/python3-requests.list", "/.\n/usr/lib/python3/dist-packages/requests-2.28.1.egg-info\n"
                        + "/usr/lib/python3/dist-packages/requests-2.28.1.egg-info/PKG-INFO\n")
                .file("usr/lib/python3/dist-packages/requests-2.28.1.egg-info/PKG-INFO", requests)
                // beside what the distribution brought
                .file("usr/lib/python3/dist-packages/Django-4.2.9.dist-info/METADATA", "Name: Django\nVersion: 4.2.9\n\n")
                .file("opt/venv/lib/python3.11/site-packages/requests-2.28.1.dist-info/METADATA", requests));
        load(records());

        List<VersionFindings> found = scan("python");

        assertEquals(List.of("python@1 medium CVE-2023-32681: requests 2.28.1 \u2192 2.31.0 [requests]",
                "python@1 unknown CVE-2024-24680: Django 4.2.9 \u2192 4.2.10 [Django]"), lines(found).stream().sorted().toList());
        assertEquals(List.of("/opt/venv/lib/python3.11/site-packages", "/usr/lib/python3/dist-packages"),
                found.getFirst().findings().stream().map(Finding::where).sorted().toList());
        assertEquals("bring it up to date by its own tools: mirage run python", found.getFirst().findings().getFirst().hint());

        // that nothing is known of the registry is told of what no package of the distribution brought
        new LoadVulnerabilities(made.library(), List.of(records().resolve("DSA-5724-1.json"))).forget(true).call(Monitor.NONE);
        VersionFindings missing = scan("python").getFirst();
        assertEquals(List.of("python@1 medium records-missing PyPI"), lines(List.of(missing)));
        assertTrue(missing.findings().getFirst().what().endsWith("there are 2"), missing.findings().getFirst().what());
        made.add("clean", "2026-01-01T00:00:00Z", Map.of("ID", "debian", "VERSION_ID", "12"), new MadeVolume(0, 1, "one")
                .file("etc/os-release", "ID=debian\nVERSION_ID=12\n").file("var/lib/dpkg/status", dpkg("python3-requests", "2.28.1+dfsg-1", "requests"))
                .file("var/lib/dpkg/info/python3-requests.list", "/.\n/usr/lib/python3/dist-packages/requests-2.28.1.egg-info\n")
                .file("usr/lib/python3/dist-packages/requests-2.28.1.egg-info", requests));
        assertEquals(List.of(), lines(scan("clean")));
    }

    @Test
    void newerRecordsAndDecisions() throws IOException {
        load(records().resolve("DEBIAN-CVE-2024-6387.json"));
        Finding found = scan("web").getFirst().findings().getFirst();
        IgnoredFindings ignored = new IgnoredFindings(made.library());
        ignored.ignore(List.of(found), "sshd does not run there", Monitor.NONE);
        assertEquals(List.of(), scan("web").getFirst().open(Severity.UNKNOWN));
        assertEquals("sshd does not run there", scan("web").getFirst().ignored().get(found.key()).reason());

        // the decision holds for the package, also when its version is another, which still has it
        add("web", "debian", "12", "var/lib/dpkg/status", dpkg("openssh-server", "1:9.2p1-2+deb12u1", "openssh"));
        VersionFindings later = scan("web").getFirst();
        assertEquals(List.of("web@2 high CVE-2024-6387: openssh 1:9.2p1-2+deb12u1 \u2192 1:9.2p1-2+deb12u3 [openssh-server]"), lines(List.of(later)));
        assertEquals(List.of(), later.open(Severity.UNKNOWN));
        ignored.heed(List.of(found.key()), Monitor.NONE);
        assertFalse(scan("web").getFirst().open(Severity.UNKNOWN).isEmpty());

        // a record takes the place of its older state, and may be withdrawn
        String text = Files.readString(records().resolve("DEBIAN-CVE-2024-6387.json"));
        load(Files.writeString(folder.resolve("a.json"), text.replace("1:9.2p1-2+deb12u3", "1:9.2p1-2+deb12u1")));
        assertEquals(List.of(), lines(scan("web")));
        load(Files.writeString(folder.resolve("a.json"), text));
        assertEquals(1, scan("web").getFirst().findings().size());
        load(Files.writeString(folder.resolve("a.json"), text.replaceFirst("\"details\"", "\"withdrawn\": \"2026-01-01T00:00:00Z\", \"details\"")));
        assertEquals(List.of(), lines(scan("web")));
        new LoadVulnerabilities(made.library(), List.of(records().resolve("USN-6859-1.json"))).forget(true).call(Monitor.NONE);
        assertEquals(List.of("web@2 medium records-missing Debian:12"), lines(scan("web")));
        assertThrows(MirageException.class, () -> load(Files.createDirectory(folder.resolve("empty"))));
    }

    @Test
    void programsOfWindowsAreToldOnceAndNoFinding() throws IOException {
        load(records());
        Map<String, String> system = Map.of("PRETTY_NAME", "Windows Server", "program 7-Zip", "23.01 (Igor Pavlov)", "program Tool", "");
        MadeVolume files = new MadeVolume(0, 1, "one").type("ntfs").file("srv/node_modules/lodash/package.json",
                "{\"name\": \"lodash\", \"version\": \"4.17.20\"}");
        made.add("desk", "2026-01-01T00:00:00Z", system, files);
        made.add("other-desk", "2026-01-01T00:00:00Z", system, new MadeVolume(0, 1, "two").type("ntfs").file("a", ""));
        Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
        List<VersionFindings> found = new ArrayList<>();
        ScanVulnerabilities scan = new ScanVulnerabilities(made.library(), Scans.versions("desk", "other-desk"));
        scan.call((each, _) -> found.add(each), monitor);
        // libraries that lie there are looked at as everywhere
        assertEquals(List.of("desk@1 high CVE-2021-23337", ""), found.stream().map(each -> each.findings().stream()
                .map(one -> each.version().label() + " " + one.severity().word() + " " + one.rule()).collect(Collectors.joining(", "))).toList());
        assertEquals(List.of("programs of Windows are not looked at, since there are no records of them: in desk@1 and 1 more"), monitor.notes());
        assertFalse(scan.incomplete());
    }

    @Test
    void allPackagesOfADebian() throws IOException {
        assumeTrue(LoopMount.possible(), "needs root");
        DebianStatus debian = new DebianStatus(folder.resolve("dpkg"));
        debian.addTo(made, "debian");
        // Debian signs kernels in sources of their own, which records do not know
        List<String> sources = debian.query("${source:Package} ${source:Version} ${Version}").stream().map(line -> line.split(" "))
                .map(words -> words[0].startsWith("linux-signed-") ? "linux " + words[2] : words[0] + " " + words[1]).distinct().toList();
        assertTrue(sources.size() > 80, sources.toString());
        Path zip = folder.resolve("all.zip");
        List<String> expected = new ArrayList<>();
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String source : sources) {
                String name = source.split(" ")[0];
                String version = source.split(" ")[1];
                String later = version + "+made1";
                add(out, "FIXED-HERE-" + name, name, "{\"introduced\": \"0\"}, {\"fixed\": \"" + version + "\"}");
                add(out, "FIXED-LATER-" + name, name, "{\"introduced\": \"0\"}, {\"fixed\": \"" + later + "\"}");
                add(out, "BEGUN-LATER-" + name, name, "{\"introduced\": \"" + later + "\"}");
                add(out, "LAST-HERE-" + name, name, "{\"introduced\": \"0\"}, {\"last_affected\": \"" + version + "\"}");
                expected.add("FIXED-LATER-" + name + " " + later);
                expected.add("LAST-HERE-" + name + " ");
            }
        }
        load(zip);
        List<Finding> found = scan("debian").getFirst().findings();
        assertEquals(expected.stream().sorted().toList(), found.stream().map(each -> each.rule() + " " + each.subject().fixed()).sorted().toList());
    }

    private static void add(ZipOutputStream out, String id, String name, String events) throws IOException {
        out.putNextEntry(new ZipEntry(id + ".json"));
        out.write(("{\"id\": \"" + id + "\", \"modified\": \"2026-01-01T00:00:00Z\", \"affected\": [{\"package\": {\"ecosystem\": \"Debian:12\", \"name\": \""
                + name + "\"}, \"ranges\": [{\"type\": \"ECOSYSTEM\", \"events\": [" + events + "]}]}]}").getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
