// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CancelledException;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionNumbers;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.store.EntryAttribute;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;

/** Files of several images and versions are found, each directory and content looked at once. */
class FindFilesTest {

    private static final String ROOT = "11111111-2222-3333-4444-555555555555";
    private static final String DATA = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    @TempDir
    private Path folder;
    @AutoClose
    private MadeLibrary made;
    private FindReport report;

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder);
    }

    private static MadeVolume system() {
        return new MadeVolume(0, 1, ROOT).file("etc/os-release", "ID=some\n").file("etc/ssh/sshd_config", "Port 22\nPermitRootLogin yes\n")
                .file("usr/bin/su", "su").file("usr/share/doc/su", "about su");
    }

    private void add(String image, String system, MadeVolume... volumes) throws IOException {
        made.add(image, "2026-01-01T00:00:00Z", system.isEmpty() ? Map.of() : Map.of("PRETTY_NAME", system), volumes);
    }

    private List<String> find(String query, boolean all, String... names) throws IOException {
        List<String> found = new ArrayList<>();
        List<VersionName> in = new ArrayList<>();
        for (String name : names) {
            in.add(VersionName.parse(name));
        }
        report = new FindFiles(made.library(), query).in(in).allVersions(all)
                .call(file -> found.add(VersionNumbers.label(file.versions()) + ":" + file.entry()), Monitor.NONE);
        assertEquals(found.size(), report.files());
        return found;
    }

    private List<String> find(String query) throws IOException {
        return find(query, false);
    }

    @Test
    void statesOfAPathAreOneResultEachWithTheirVersions() throws IOException {
        add("web", "", system());
        add("web", "", system().file("etc/motd", "a"));
        add("web", "", system().file("etc/motd", "a").file("usr/bin/more", "x"));
        add("web", "", system().file("etc/motd", "b"));
        add("db", "", system().file("etc/motd", "a"));

        assertEquals(List.of("db@1:/etc/motd", "web@4:/etc/motd"), find("motd"));
        assertEquals(List.of("db@1:/etc/motd", "web@2, 3:/etc/motd", "web@4:/etc/motd"), find("motd", true));
        assertEquals(2, report.contents());
        assertEquals(4, report.versions());
        assertEquals(2, report.images());
        assertEquals(5, report.searched());
        assertEquals(List.of("web@1-4:/usr/bin/su"), find("path:/usr/bin/su", true, "web"));
        assertEquals(List.of("web@2, 3:/etc/motd"), find("motd", true, "web@2", "web@3", "web@1"));
        assertEquals(List.of("db@1:/etc/motd", "web@2, 3:/etc/motd"), find("sha256:" + Hash.sha256(new byte[] {'a'}), true));
        assertEquals(List.of(), find("nothing", true));
        assertThrows(NotFoundException.class, () -> find("x", true, "none"));
        assertThrows(NotFoundException.class, () -> find("x", true, "web@9"));
    }

    @Test
    void equalDirectoriesAndContentsAreLookedAtOnce() throws IOException {
        for (int i = 0; i < 20; i++) {
            add("web" + i, "", system().file("etc/own", "own text " + i));
        }
        assertEquals(20, find("text:PermitRootLogin").size());
        // one root and one etc each; etc/ssh, usr, usr/bin, usr/share, usr/share/doc once
        assertEquals(20 + 20 + 5, report.directories());
        assertEquals(20 + 4, report.read());
        find("name:sshd_config text:PermitRootLogin");
        assertEquals(1, report.read());
    }

    @Test
    void everyWordIsAboutItsField() throws IOException {
        MadeVolume volume = system().link("etc/link", "../usr/bin/su").directory("srv/drop").other("dev/null", EntryType.CHARACTER_DEVICE)
                .file("srv/big", "x".repeat(3000));
        volume.entry("usr/bin/su").permissions(04755).owner(0).group(42).time(1_700_000_000, 5)
                .attributes(List.of(new EntryAttribute("user.note".getBytes(StandardCharsets.UTF_8), new byte[] {1})));
        volume.entry("srv/drop").permissions(01777);
        volume.entry("srv/big").owner(1000).time(0, 0);
        add("web", "Debian GNU/Linux 12", volume);

        Map<String, List<String>> expected = Map.ofEntries(
                Map.entry("mode:setuid", List.of("/usr/bin/su")), Map.entry("mode:-4111", List.of("/usr/bin/su")),
                Map.entry("mode:4755", List.of("/usr/bin/su")), Map.entry("mode:/6000", List.of("/usr/bin/su")),
                Map.entry("mode:world-writable", List.of("/srv/drop")), Map.entry("mode:sticky", List.of("/srv/drop")),
                Map.entry("type:link", List.of("/etc/link")), Map.entry("target:*bin/su", List.of("/etc/link")),
                Map.entry("type:c", List.of("/dev/null")), Map.entry("size>2K", List.of("/srv/big")), Map.entry("size=3000", List.of("/srv/big")),
                Map.entry("size>=3000 size<3001 size:3000", List.of("/srv/big")), Map.entry("owner:1000", List.of("/srv/big")),
                Map.entry("owner>999", List.of("/srv/big")), Map.entry("group:42", List.of("/usr/bin/su")),
                Map.entry("modified:2023-11-14", List.of("/usr/bin/su")), Map.entry("modified>2023-11-14T22:13:19Z", List.of("/usr/bin/su")),
                Map.entry("attribute:user.*", List.of("/usr/bin/su")), Map.entry("name~^su$ type:file -under:/usr/share", List.of("/usr/bin/su")),
                Map.entry("under:/usr/share su", List.of("/usr/share/doc/su")), Map.entry("path:/usr/**/su", List.of("/usr/bin/su", "/usr/share/doc/su")),
                Map.entry("path~bin/su$", List.of("/usr/bin/su")), Map.entry("path=/srv/big", List.of("/srv/big")),
                Map.entry("su system:debian", List.of("/usr/bin/su", "/usr/share/doc/su")), Map.entry("su -image:web", List.of()),
                Map.entry("path:/srv", List.of("/srv")), Map.entry("path:/", List.of()), Map.entry("path=/", List.of("/")),
                Map.entry("text~^Port\\s+\\d+$", List.of("/etc/ssh/sshd_config")), Map.entry("text:Port -text:PermitRootLogin", List.of()),
                Map.entry("type:file -text:s", List.of("/srv/big")), Map.entry("type:dir under:/srv", List.of("/srv/drop")));
        expected.forEach((query, paths) -> {
            try {
                if (query.equals("path:/")) {
                    assertThrows(MirageException.class, () -> find(query));
                } else {
                    assertEquals(paths.stream().map(path -> "web@1:" + path).toList(), find(query), query);
                }
            } catch (IOException e) {
                throw new AssertionError(query, e);
            }
        });
    }

    @Test
    void expressionsFitAroundBytesThatAreNoText() throws IOException {
        add("web", "", system().file("caf\u00e9", "\u00e9foo\nx").file("caf\u00c3\u00a9", "\u00e2\u0082\u00ac foo \u00e2").file("\u00e9foo", ""));

        assertEquals(List.of("web@1:/caf\\xe9", "web@1:/café"), find("name~^caf.$").stream().sorted().toList());
        assertEquals(List.of("web@1:/\\xe9foo"), find("name~^.foo$"));
        assertEquals(List.of("web@1:/\\xe9foo"), find("name~foo"));
        assertEquals(List.of("web@1:/caf\\xe9", "web@1:/café"), find("text~foo").stream().sorted().toList());
        assertEquals(List.of("web@1:/caf\\xe9"), find("text~^.foo$"));
        assertEquals(List.of("web@1:/café"), find("text~^€.foo.+$"));
    }

    @Test
    void pathsAreThoseOfTheMachine() throws IOException {
        MadeVolume root = system().file("etc/fstab", "UUID=" + ROOT + " / ext4\nUUID=" + DATA + " /srv ext4\n").file("srv/hidden", "h");
        MadeVolume data = new MadeVolume(0, 2, DATA).file("shown", "s").file("deep/shown", "t");
        add("web", "", root, data);
        add("web", "", root, data);
        add("web", "", system().file("srv/shown", "s"));

        assertEquals(List.of("web@1, 2:/srv/deep/shown", "web@1, 2:/srv/shown", "web@3:/srv/shown"), find("shown", true));
        assertEquals(List.of(), find("hidden", true));
        assertEquals(List.of("web@1, 2:/srv/deep/shown"), find("under:/srv/deep", true));
        assertEquals(List.of("web@1, 2:/srv", "web@3:/srv"), find("name:srv", true));
    }

    @Test
    void savedQueriesAreWords() throws IOException {
        add("web", "", system());
        SavedQueries saved = new SavedQueries(made.library());
        saved.save("small", "type:file size<3", false);
        saved.save("small-su", "saved:small name:su", false);
        assertEquals(List.of("web@1:/usr/bin/su"), find("saved:small-su"));
        assertThrows(MirageException.class, () -> saved.save("small", "x", false));
        assertThrows(MirageException.class, () -> saved.save("small", "saved:small-su", true), "a circle");
        assertThrows(MirageException.class, () -> saved.save("../x", "x", false));
        assertThrows(QueryException.class, () -> saved.save("wrong", "(", false));
        assertEquals(List.of("small", "small-su"), List.copyOf(saved.list().keySet()));
        saved.delete("small");
        assertThrows(MirageException.class, () -> find("saved:small-su"));
        assertThrows(NotFoundException.class, () -> saved.delete("small"));
    }

    @Test
    void aSearchThatIsStoppedEnds() throws IOException {
        for (int i = 0; i < 5; i++) {
            add("web" + i, "", system().file("etc/own" + i, "x"));
        }
        for (int questions : new int[] {0, 1, 5, 20}) {
            Cancelling monitor = new Cancelling(questions);
            assertThrows(CancelledException.class, () -> new FindFiles(made.library(), "text:PermitRootLogin").call(file -> { }, monitor));
        }
        assertThrows(IOException.class, () -> new FindFiles(made.library(), "type:file").call(file -> {
            throw new IOException("nobody reads");
        }, Monitor.NONE));
    }

    @Test
    void moreThanIsHeldIsFoundAllTheSame() throws IOException {
        MadeVolume volume = system();
        for (int i = 0; i < 25_000; i++) {
            volume.file("many/f" + i, "");
        }
        add("web", "", volume);
        assertEquals(25_000, find("name~^f[0-9]+$").size());
        assertEquals(List.of("web@1:/many/f777"), find("f777"));
        assertFalse(report.incomplete());
        assertTrue(Arrays.asList("web@1:/many/f0").containsAll(find("path:/many/f0")));
    }
}
