// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.cli.CommandLineRun.Ended;
import org.mirage.testing.Tools;

/** Verbs that read the files of a version. */
class FilesTest {

    private static final String LATIN = "caf\u00e9";
    private static final String ACCENT = "caf\u00c3\u00a9";

    @TempDir
    private Path folder;

    private static Ended run(String... words) throws IOException {
        return ImportedMachine.run().run(words);
    }

    @Test
    void aListingIntoAPipeIsTheBareNames() throws IOException {
        Ended etc = run("ls", "small:/etc");

        assertEquals("\33[31mred\n" + ACCENT + "\n" + LATIN + "\ncolours\ndev-disk\\x2dby.swap\nfstab\nmotd\nnew\nline\nos-release\n",
                etc.output());
        assertEquals("", etc.errors());
        assertEquals(0, etc.code());
    }

    @Test
    void theMachinesOwnViewIsShown() throws IOException {
        assertEquals(List.of("bin", "etc", "home", "links", "lost+found", "usr", "var", "volumes"), run("ls", "small").lines());
        assertEquals(List.of("lost+found", "user"), run("ls", "small:/home").lines());
        assertEquals(List.of(SmallMachine.ROOT, SmallMachine.HOME), run("ls", "small@1:/volumes").lines());
        assertEquals("mine", run("cat", "small:/home/user/file").output());
        assertEquals("mine", run("cat", "small:/volumes/" + SmallMachine.HOME + "/user/file").output());
        assertEquals(List.of("tool"), run("ls", "small:/bin").lines());
    }

    @Test
    void detailsAreThoseOfLs() throws IOException {
        List<String> lines = run("ls", "-l", "small:/etc").lines();

        String owner = Tools.run("sh", "-c", "echo $(id -u) $(id -g)").strip();
        assertTrue(lines.contains("-rw-r--r-- " + owner + "  18 2020-02-03 04:05 motd"), lines::toString);
        assertTrue(run("ls", "-l", "small:/usr/bin").output().startsWith("-rwsr-xr-x "));
        assertTrue(run("ls", "-l", "small:/bin").output().endsWith(" /bin -> usr/bin\n"));
        assertTrue(run("ls", "-l", "small:/bin/").output().endsWith(" tool\n"));
        assertTrue(run("ls", "-l", "small:/var").output().contains("prw-r--r-- "));
    }

    @Test
    void aRecursiveListingHasEveryPathOnce() throws IOException {
        Path machine = ImportedMachine.folder();
        List<String> found = Tools.run("sh", "-c", "cd '" + machine + "/root' && find . -type f ! -name '*[[:cntrl:]]*' -printf '/%P\\n'").lines().sorted().toList();
        String listed = run("ls", "-R", "small").output();

        assertTrue(listed.startsWith("/:\nbin\n"), listed);
        assertTrue(listed.contains("\n\n/home/user:\nfile\n"), listed);
        assertTrue(!listed.contains("/volumes/"), listed);
        for (String path : found) {
            String directory = path.substring(0, path.lastIndexOf('/'));
            assertTrue(listed.contains("\n" + directory + ":\n") && listed.contains("\n" + path.substring(directory.length() + 1) + "\n"), path);
        }
    }

    @Test
    void jsonHoldsAllThatIsKnown() throws IOException {
        Ended etc = ImportedMachine.run().shell("$MIRAGE ls --json small:/etc | jq -c '.[] | select(.path == \"/etc/motd\")"
                + " | [.type, .mode, .size, .seconds, .nanoseconds, .attributes[0].value]'");

        assertEquals("[\"file\",\"0644\",18,1580702706,0,\"aGVsbG8=\"]\n", etc.output(), etc.errors());
        assertEquals("[]\n", ImportedMachine.run().shell("$MIRAGE ls --json 'small:/lost+found' | jq -c .").output());
        assertEquals("Y2Fm6Q==\n", ImportedMachine.run().shell(
                "$MIRAGE ls --json small:/etc | jq -r '.[].pathBase64 // empty' | base64 -d | tail -c 4 | base64").output());
        assertEquals("1\n", ImportedMachine.run().shell("$MIRAGE ls --json small:/etc/motd | jq length").output());
    }

    @Test
    void contentsAreTheBytes() throws IOException {
        Path machine = ImportedMachine.folder();

        assertEquals(Files.readString(machine.resolve("root/var/log/long")), run("cat", "small:/var/log/long").output());
        assertEquals("text of two\nlines\nmine", run("cat", "small:/links/motd", "small:/home/user/file").output());
        assertEquals(Tools.run("sha256sum", machine.resolve("root/var/sparse").toString()).substring(0, 64),
                ImportedMachine.run().shell("$MIRAGE cat small:/var/sparse | sha256sum").output().substring(0, 64));
        assertEquals("red \33[31m and bell \7\n", run("cat", "small:/etc/colours").output());
    }

    @Test
    void unusualNamesCanBeGivenInEveryWay() throws IOException {
        assertEquals("latin", ImportedMachine.run().shell("$MIRAGE cat small:/etc/$'caf\\xe9'").output());
        assertEquals("latin", run("cat", "small:/etc/caf\\xe9").output());
        assertEquals("newline", run("cat", "small:/etc/new\\nline").output());
        assertEquals("newline", run("cat", "small:/etc/new\nline").output());
        assertEquals("unit", run("cat", "small:/etc/dev-disk\\x2dby.swap").output());
        assertEquals("unit", run("cat", "small:/etc/dev-disk\\\\x2dby.swap").output());
        assertEquals("accent", ImportedMachine.run().shell("$MIRAGE cat small:/etc/$'caf\\xc3\\xa9'").output());
        assertEquals("accent", ImportedMachine.run().with("LC_ALL", "C").shell("$MIRAGE cat small:/etc/$'caf\\xc3\\xa9'").output());
        assertEquals("accent", ImportedMachine.run().with("LC_ALL", "C").run("cat", "small:/etc/caf\\xc3\\xa9").output());
    }

    @Test
    void whatIsNotThereIsTold() throws IOException {
        assertEquals("mirage: small@1 has no /etc/nothing: /etc holds no \"nothing\"\n", run("cat", "small:/etc/nothing").errors());
        assertEquals("mirage: /etc in small@1 is no file but a directory\n", run("cat", "small:/etc").errors());
        assertEquals("mirage: small@1 has no /links/dangling: / holds no \"nowhere\"\n", run("cat", "small:/links/dangling").errors());
        Ended version = run("ls", "small@9");
        assertEquals(1, version.code());
        assertTrue(version.errors().contains("has no version 9; it has 1"), version.errors());
        Ended image = run("ls", "tiny");
        assertEquals(1, image.code());
        assertTrue(image.errors().startsWith("mirage: ") && image.errors().contains("there are: small"), image.errors());
        assertEquals(1, image.errors().lines().count());
    }

    @Test
    void aReaderThatGoesAwayIsNoError() throws IOException {
        Ended head = ImportedMachine.run().shell("$MIRAGE cat small:/var/log/long | head -n 1; echo ${PIPESTATUS[0]}");

        assertEquals("1\n141\n", head.output());
        assertEquals("", head.errors());
    }

    @Test
    void aFullDiskIsAnError() throws IOException {
        for (String words : List.of("cat small:/etc/motd", "ls small", "manifest small", "list", "--help", "show small --json")) {
            Ended full = ImportedMachine.run().shell("$MIRAGE " + words + " > /dev/full");
            assertEquals(1, full.code(), words);
            assertEquals("mirage: No space left on device\n", full.errors(), words);
        }
    }

    @Test
    void manifestsAreWrittenWholeOrNotAtAll() throws IOException {
        Path file = folder.resolve("small.mtree");

        assertEquals(0, run("manifest", "small", "-o", file.toString()).code());
        assertEquals(run("manifest", "small").output(), Files.readString(file, StandardCharsets.ISO_8859_1));
        assertEquals(1, run("manifest", "nothing", "-o", folder.resolve("other").toString()).code());
        assertEquals("small.mtree\n", Tools.run("ls", "-A", folder.toString()));
        String checksums = ImportedMachine.run().shell("$MIRAGE manifest small:/volumes/" + SmallMachine.ROOT
                + " | sed -n 's/^\\(\\.[^ ]*\\) type=file.*sha256digest=\\([0-9a-f]*\\).*/\\2  \\1/p' | grep -v '\\\\' > '" + file + "';"
                + " cd root && sha256sum --quiet -c '" + file + "' && wc -l < '" + file + "'").output().strip();
        assertEquals("9", checksums);
    }

    @Test
    void severalProcessesWriteTheSameFile() throws IOException {
        Path file = folder.resolve("small.mtree");
        Path others = Files.writeString(folder.resolve("small.mtree.unfinished"), "somebody's own");
        String both = "$MIRAGE manifest small -o '" + file + "'";
        Ended ended = ImportedMachine.run().shell("for i in 1 2 3; do { " + both + " || echo failed; } & done; wait");

        assertEquals("", ended.output() + ended.errors());
        assertEquals(run("manifest", "small").output(), Files.readString(file, StandardCharsets.ISO_8859_1));
        assertEquals("somebody's own", Files.readString(others));
        assertEquals("small.mtree\nsmall.mtree.unfinished\n", Tools.run("ls", "-A", folder.toString()));
    }

    @Test
    void theCompleteManifestIsJson() throws IOException {
        String entries = ImportedMachine.run().shell("$MIRAGE manifest --json small | jq -r '[.entries[].path] | length, (unique | length)'").output();
        String links = ImportedMachine.run().shell("$MIRAGE manifest --json small | jq -c '[.links[].paths[].path]'").output();

        assertEquals(entries.lines().findFirst().orElseThrow(), entries.lines().skip(1).findFirst().orElseThrow());
        assertEquals("[\"/links/one\",\"/links/two\"]\n", links);
    }
}
