// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running.repodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.packages.rpm.RpmFile;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** Lists of packages are what rpm, and createrepo_c, say of the same files. */
class RepodataWriterTest {

    private static final String SPEC = """
            Name: mirage-rich
            Epoch: 3
            Version: 1.0~rc1
            Release: 2
            Summary: made für tests & such
            License: EPL-2.0 AND MIT
            URL: https://example.org/?a=1&b=2
            Packager: Somebody <s@example.org>
            BuildArch: noarch
            AutoReqProv: no
            Provides: mirage-something = 1.5, mirage(thing)
            Requires: mirage-base < 4, mirage-base > 1:0.5, (mirage-a or mirage-b)
            Requires(pre): mirage-library >= 1.0-1
            Conflicts: mirage-none < 2
            Obsoletes: mirage-poor <= 2:1.5-3
            Recommends: mirage-nowhere
            Suggests: mirage-nowhere = 1
            Supplements: mirage-none
            Enhances: mirage-none >= 3
            %description
            Made for tests: 1 < 2.
            %install
            mkdir -p %{buildroot}/usr/bin %{buildroot}/etc %{buildroot}/var/lib/mirage
            for path in usr/bin/mirage etc/mirage.conf 'var/lib/mirage/a < b' var/lib/mirage/ghost; do echo x > "%{buildroot}/$path"; done
            %files
            /usr/bin/mirage
            %config /etc/mirage.conf
            %dir /var/lib/mirage
            "/var/lib/mirage/a < b"
            %ghost /var/lib/mirage/ghost
            """;
    /** Prints what a list of packages has, in one form, whoever wrote it and wherever the files lie. */
    private static final String READER = """
            import glob, gzip, sys
            import xml.etree.ElementTree as tree
            def bare(name): return name.split("}")[1]
            def show(node, before):
                name = bare(node.tag)
                if name == "location": return
                said = {k: v for k, v in node.attrib.items() if (name, k) != ("time", "file")}
                text = (node.text or "").strip()
                if said or text: lines.append(before + name + " " + str(sorted(said.items())) + " " + text)
                for child in node: show(child, before + name + "/")
            for kind in "primary", "filelists":
                root = tree.fromstring(gzip.open(glob.glob(sys.argv[1] + "/repodata/*-" + kind + ".xml.gz")[0]).read())
                print(kind, root.attrib["packages"])
                all = []
                for package in root:
                    lines = []
                    show(package, "")
                    all.append("\\n".join(sorted(lines)))
                print("\\n\\n".join(sorted(all)))
            """;
    /** The same of relations and paths as rpm prints them. */
    private static final String RELATIONS = """
            import glob, gzip, sys
            import xml.etree.ElementTree as tree
            space = {"c": "http://linux.duke.edu/metadata/common", "r": "http://linux.duke.edu/metadata/rpm", "f": "http://linux.duke.edu/metadata/filelists"}
            def root(kind): return tree.fromstring(gzip.open(glob.glob(sys.argv[1] + "/repodata/*-" + kind + ".xml.gz")[0]).read())
            signs = {"EQ": "=", "LT": "<", "GT": ">", "LE": "<=", "GE": ">="}
            for entry in root("primary").findall(".//r:" + sys.argv[2] + "/r:entry", space):
                said = entry.attrib
                version = said.get("ver", "") + ("-" + said["rel"] if "rel" in said else "")
                if said.get("epoch", "0") != "0": version = said["epoch"] + ":" + version
                print((said["name"] + " " + signs.get(said.get("flags"), "") + " " + version).strip())
            if sys.argv[2] == "files":
                for file in root("filelists").findall(".//f:file", space): print(file.text)
            """;

    @TempDir
    Path folder;

    private Path built() throws IOException {
        Files.writeString(folder.resolve("rich.spec"), SPEC, StandardCharsets.UTF_8);
        Tools.bash("cd '" + folder + "' && rpmbuild -bb --quiet --define \"_topdir $PWD/top\" --define '_binary_payload w0.gzdio' rich.spec 2>&1");
        return folder.resolve("top/RPMS/noarch/mirage-rich-1.0~rc1-2.noarch.rpm");
    }

    private Path listed(List<Path> packages) throws IOException {
        RepodataWriter writer = new RepodataWriter(packages.size());
        for (Path file : packages) {
            writer.add(RpmFile.read(file), Tools.run("sha256sum", file.toString()).substring(0, 64), file.getFileName().toString());
        }
        Path listed = Files.createTempDirectory(folder, "listed");
        for (Map.Entry<String, byte[]> one : writer.end().entrySet()) {
            Path file = listed.resolve(one.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, one.getValue());
        }
        return listed;
    }

    private static String sorted(String lines) {
        return String.join("\n", Arrays.stream(lines.split("\n")).map(String::strip).sorted().distinct().toList());
    }

    @Test
    void listsSayWhatRpmSays() throws IOException {
        Path file = built();
        Path listed = listed(List.of(file));
        for (String kind : List.of("provides", "requires", "conflicts", "obsoletes", "recommends", "suggests", "supplements", "enhances")) {
            String truth = Tools.bash("rpm -qp --" + kind + " '" + file + "' | grep -v '^rpmlib('");
            assertEquals(sorted(truth), sorted(Tools.run("python3", "-c", RELATIONS, listed.toString(), kind)), kind);
        }
        assertEquals(sorted(Tools.run("rpm", "-qpl", file.toString())), sorted(Tools.run("python3", "-c", RELATIONS, listed.toString(), "files")));
        String primary = Tools.bash("zcat '" + listed + "'/repodata/*-primary.xml.gz");
        assertTrue(primary.contains("<version epoch=\"3\" ver=\"1.0~rc1\" rel=\"2\"/>"), primary);
        assertTrue(primary.contains("<file>/usr/bin/mirage</file><file>/etc/mirage.conf</file>")
                || primary.contains("<file>/etc/mirage.conf</file><file>/usr/bin/mirage</file>"), primary);
        // dnf refuses lists whose checksums are others
        for (Repomd.Part part : Repomd.read(listed.resolve(Repomd.PATH)).parts()) {
            assertEquals(Tools.run("sha256sum", listed.resolve(part.location()).toString()).substring(0, 64), part.sum().hex());
            assertEquals(Tools.bash("zcat '" + listed.resolve(part.location()) + "' | sha256sum").substring(0, 64), part.open().hex());
        }
        Tools.bash("zcat '" + listed + "'/repodata/*-primary.xml.gz | xmllint --noout - && zcat '" + listed + "'/repodata/*-filelists.xml.gz | xmllint --noout -");
    }

    @Test
    void whatIsDamagedIsToldOrPassedOver() throws IOException {
        byte[] whole = Files.readAllBytes(built());
        Path broken = folder.resolve("broken.rpm");
        for (int length : new int[] {0, 95, 96, 111, 112, 200, whole.length / 4}) {
            Files.write(broken, Arrays.copyOf(whole, length));
            assertTrue(assertThrows(IOException.class, () -> RpmFile.read(broken)).getMessage().startsWith(broken.toString()));
        }
        long end = RpmFile.read(folder.resolve("top/RPMS/noarch/mirage-rich-1.0~rc1-2.noarch.rpm")).headerEnd();
        Random random = new Random(7);
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            byte[] bytes = whole.clone();
            for (int j = 0; j < 3; j++) {
                bytes[random.nextInt((int) end)] = (byte) random.nextInt();
            }
            Files.write(broken, bytes);
            try {
                RepodataWriter writer = new RepodataWriter(1);
                writer.add(RpmFile.read(broken), "0".repeat(64), "broken.rpm");
                writer.end();
            } catch (IOException e) {
                failures.add(e.getMessage());
            }
        }
        assertTrue(!failures.isEmpty() && failures.size() < 400, failures.toString());
    }

    /** A repository that createrepo_c made of packages that say all that packages can. */
    @Test
    @Tag("full")
    void listsSayWhatCreaterepoSays() throws IOException {
        Path repository = TestImages.get("rpm-repository").resolve("repository");
        List<Path> packages;
        try (Stream<Path> all = Files.walk(repository)) {
            packages = all.filter(path -> path.toString().endsWith(".rpm")).sorted().toList();
        }
        assertEquals(Tools.run("python3", "-c", READER, repository.toString()), Tools.run("python3", "-c", READER, listed(packages).toString()));
    }
}
