// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.updating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.engine.DeleteVersion;
import org.mirage.engine.EntryFlags;
import org.mirage.engine.ImageQuery;
import org.mirage.engine.LibraryChange;
import org.mirage.engine.ListBatches;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.ReadFile;
import org.mirage.engine.RebuildCatalog;
import org.mirage.engine.UndoUpdate;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionPath;
import org.mirage.engine.applying.Conflict;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.made.TestLibrary;
import org.mirage.store.DiskRecord;
import org.mirage.store.Entry;
import org.mirage.store.Hash;
import org.mirage.store.ObjectKind;
import org.mirage.store.RealisedRecord;

/** What becomes of images by a change set, and of the library when it does not fit. */
class UpdateTest {

    private static final String TIME = "2026-01-01T00:00:00Z";

    @TempDir
    private Path folder;
    private MadeLibrary made;

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder.resolve("library"));
    }

    @AfterEach
    void close() {
        made.close();
    }

    private static MadeVolume volume() {
        return new MadeVolume(0, 1, "one").file("etc/hostname", "x\n").file("etc/fstab", "/dev/sda2 /boot ext4\n").directory("boot")
                .file("etc/motd", "one\ntwo\nthree\nfour\nfive\n").file("a/b/c", "c").file("a/d", "d");
    }

    private static MadeVolume boot() {
        return new MadeVolume(0, 2, "two").file("grub/grub.cfg", "cfg").file("k1", "k").file("k2", "k").linked("k1", "k2");
    }

    private UpdateVersions update(String edits, String... targets) throws IOException {
        String text = "mirage changes 1\n" + edits + "end\n";
        return new UpdateVersions(made.library(), GivenChanges.read(text.getBytes(StandardCharsets.UTF_8), "x", folder))
                .targets(Arrays.stream(targets).map(UpdateTest::name).toList());
    }

    private static VersionName name(String text) {
        try {
            return VersionName.parse(text);
        } catch (MirageException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private VersionFiles files(String version) throws IOException {
        return new OpenVersion(made.library(), name(version)).call(Monitor.NONE);
    }

    private Entry entry(String path) throws IOException {
        return files(path.substring(0, path.indexOf(':'))).find(path.substring(path.indexOf(':') + 1).getBytes()).entry();
    }

    private String read(String path) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ReadFile(made.library(), VersionPath.parse(path)).call(bytes, Monitor.NONE);
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private String links(String path) throws IOException {
        VersionFiles files = files(path.substring(0, path.indexOf(':')));
        MachineEntry entry = files.find(path.substring(path.indexOf(':') + 1).getBytes());
        return String.join(" ", files.links(entry).stream().map(Names::show).toList());
    }

    private static List<String> conflicts(UpdatedVersion version) {
        return version.conflicts().stream().map(Conflict::toString).toList();
    }

    @Test
    void allThatDoesNotFitIsSaidAndNothingIsDone() throws IOException {
        made.add("a", TIME, volume(), boot());
        made.add("b", TIME, volume().file("etc/other", "other"), boot());
        List<String> before = TestLibrary.files(folder.resolve("library"));
        String edits = """
                put file /etc/other
                  expect absent
                  text
                  | mine
                remove /missing
                  expect file
                put file /nowhere/deep/file
                remove /a/b
                rename /a to /a/into-itself
                set /etc/motd
                  expect mode 0600
                  expect owner 5:0
                  expect content sha256:0000000000000000000000000000000000000000000000000000000000000000
                  mode 0640
                link /boot/grub/motd to /etc/motd
                rename /etc/hostname to /etc/motd
                remove-tree /boot
                put file /boot/grub/missing/x
                put link /a
                  target x
                """;

        UpdateReport report = update(edits, "a", "b").call(Monitor.NONE);

        assertNull(report.batch());
        List<String> a = List.of("line 8: /nowhere/deep: expected a directory, found nothing",
                "line 9: /a/b: expected an empty directory, found one that holds something",
                "line 10: /a/into-itself: expected a path outside of /a, found one below it",
                "line 11: /etc/motd: expected content sha256:000000000000…, found content sha256:"
                        + entry("a:/etc/motd").content().toString().substring(0, 12) + "…",
                "line 11: /etc/motd: expected owner 5, found 0", "line 11: /etc/motd: expected mode 0600, found 0644",
                "line 18: /boot: expected no mount point, found one here or below",
                "line 17: /etc/motd: expected nothing, found a file",
                "line 16: /boot/grub/motd: expected a path on sda1 (ext4), found sda2 (ext4)",
                "line 20: /a: expected a symbolic link or nothing, found a directory");
        assertEquals(a.stream().sorted().toList(), conflicts(report.versions().getFirst()).stream().sorted().toList());
        assertTrue(conflicts(report.versions().getLast()).contains("line 2: /etc/other: expected nothing, found a file"));
        assertEquals(before, TestLibrary.files(folder.resolve("library")));
    }

    @Test
    void whereItFitsItIsDoneIfTheOthersAreToBeSkipped() throws IOException {
        made.add("a", TIME, volume());
        made.add("b", TIME, volume().file("etc/other", "other"));
        made.add("c", TIME, volume().file("etc/other", "mine\n"));
        String edits = "put file /etc/other\n  expect absent\n  text\n  | mine\n";

        assertNull(update(edits, "a", "b", "c").call(Monitor.NONE).batch());
        UpdateReport report = update(edits, "a", "b", "c").skipConflicts(true).call(Monitor.NONE);

        assertEquals(List.of(UpdatedVersion.State.APPLIES, UpdatedVersion.State.CONFLICTS, UpdatedVersion.State.ALREADY_THERE),
                report.versions().stream().map(UpdatedVersion::state).toList());
        assertEquals("a@2", report.versions().getFirst().made().label());
        assertEquals("mine\n", read("a@2:/etc/other"));
        assertEquals(1, made.library().image("b").versions().size());
        assertEquals(1, made.library().image("c").versions().size());
    }

    @Test
    void whatHasBeenDoneIsNotDoneAgain() throws IOException {
        made.add("a", TIME, volume().file("gone/x", "x"), boot());
        String edits = """
                remove-tree /gone
                  expect dir
                rename /a/d to /a/e
                  expect file
                put file /etc/motd
                  expect content sha256:%s
                  text
                  | new
                link /a/f to /a/e
                set /a/e
                  expect mode 0644
                  mode 0600
                put dir /a/g
                  expect absent
                  mode 0700
                """.formatted(Hash.sha256(bytes("one\ntwo\nthree\nfour\nfive\n")));

        assertEquals("a@2", update(edits, "a").call(Monitor.NONE).versions().getFirst().made().label());
        UpdateReport again = update(edits, "a").call(Monitor.NONE);

        assertEquals(UpdatedVersion.State.ALREADY_THERE, again.versions().getFirst().state(), again.toString());
        assertEquals(2, made.library().image("a").versions().size());
        assertEquals("/a/e /a/f", links("a@2:/a/e"));
        assertEquals(0600, entry("a@2:/a/f").permissions());
    }

    @Test
    void textsAreMergedWhereThatIsAskedForAndClean() throws IOException {
        made.add("a", TIME, volume());
        made.add("a", TIME, volume().file("etc/motd", "zero\none\ntwo\nthree\nfour\nfive\n"));
        made.add("b", TIME, volume().file("etc/motd", "one\ntwo\nthree\nfour\nFIVE\n"));
        String edits = """
                put file /etc/motd
                  expect file
                  expect content sha256:%s
                  expect time 1970-01-01T00:00:00Z
                  mode 0600
                  time 2020-01-01T00:00:00Z
                  text
                  | one
                  | two
                  | three
                  | four
                  | 5
                """.formatted(Hash.sha256(bytes("one\ntwo\nthree\nfour\nfive\n")));

        assertEquals(1, update(edits, "a").check(Monitor.NONE).count(UpdatedVersion.State.CONFLICTS));
        UpdateReport report = update(edits, "a", "b", "a@1").threeWay(true).skipConflicts(true).call(Monitor.NONE);

        assertEquals("zero\none\ntwo\nthree\nfour\n5\n", read("a@3:/etc/motd"));
        assertTrue(entry("a@3:/etc/motd").seconds() > 1_700_000_000);
        assertEquals(0600, entry("a@3:/etc/motd").permissions());
        assertEquals(UpdatedVersion.State.CONFLICTS, report.versions().get(1).state());
        assertEquals("one\ntwo\nthree\nfour\n5\n", read("a@4:/etc/motd"));
        assertEquals(1_577_836_800, entry("a@4:/etc/motd").seconds());
    }

    @Test
    void linksStayLinksOnTheVolumeThatIsMounted() throws IOException {
        made.add("a", TIME, volume().file("l/x", "1").file("l/y", "1").file("z", "1").linked("l/x", "l/y", "z"), boot());

        update("""
                put file /boot/k2
                  text
                  | kernel
                remove /l/x
                rename /l to /moved
                rename /a to /boot/a
                rename /boot/k2 to /boot/grub/k
                """, "a").call(Monitor.NONE);

        assertEquals("/boot/grub/k /boot/k1", links("a:/boot/k1"));
        assertEquals("kernel\n", read("a:/boot/k1"));
        assertEquals("/moved/y /z", links("a:/z"));
        assertEquals("c", read("a:/boot/a/b/c"));
        assertEquals("c", read("a:/volumes/two/a/b/c"));
        update("remove /z\n", "a").call(Monitor.NONE);
        assertFalse(entry("a:/moved/y").linked());
        assertNull(files("a").record().volumes().getFirst().links());
        assertEquals(files("a@2").record().volumes().get(1).root(), files("a").record().volumes().get(1).root());
    }

    @Test
    void fatKeepsWhatItCanAndOtherFileSystemsNothing() throws IOException {
        made.add("a", TIME, volume(), new MadeVolume(0, 2, "two").type("vfat").file("efi/x", "x"));
        made.add("b", TIME, volume(), boot().type("ntfs"));

        update("""
                put file /boot/efi/x
                  mode 0640
                  owner 5:6
                  time 2026-01-01T00:00:01.000000007Z
                  attribute user.x y
                put file /boot/efi/y
                  mode 0400
                put dir /boot/new
                  mode 0700
                """, "a").call(Monitor.NONE);

        Entry file = entry("a:/boot/efi/x");
        assertEquals("755 0 0 1767225600 0 []", Integer.toOctalString(file.permissions()) + " " + file.owner() + " " + file.group() + " "
                + file.seconds() + " " + file.nanoseconds() + " " + file.attributes());
        assertEquals(List.of("archive"), EntryFlags.names(file.flags()));
        assertEquals(0555, entry("a:/boot/efi/y").permissions());
        assertEquals(0755, entry("a:/boot/new").permissions());
        UpdateReport refused = update("put link /boot/l\n  target x\nlink /boot/m to /boot/efi/x\nrename /a to /boot/a\n", "a")
                .check(Monitor.NONE);
        assertEquals(3, refused.versions().getFirst().conflicts().size(), refused.toString());
        assertEquals(List.of("line 2: /boot/k1: expected a volume that can be written to, found sda2 (ntfs)"),
                conflicts(update("remove /boot/k1\n", "b").check(Monitor.NONE).versions().getFirst()));
    }

    @Test
    void aLargeFolderIsAsIfItHadAlwaysBeenSo() throws IOException {
        MadeVolume before = volume();
        MadeVolume after = volume();
        for (int i = 0; i < 20_000; i++) {
            String name = "large/" + Integer.toHexString(i * 7919);
            if (i % 5000 != 3) {
                before.file(name, "x");
            }
            if (i % 7000 != 5) {
                after.file(name, i == 12_345 ? "changed\n" : "x");
            }
        }
        made.add("a", TIME, before);
        made.add("b", TIME, after);
        StringBuilder edits = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            String name = "/large/" + Integer.toHexString(i * 7919);
            if (i % 5000 == 3) {
                edits.append("put file ").append(name).append("\n  time 1970-01-01T00:00:00Z\n  text no-newline\n  | x\n");
            } else if (i % 7000 == 5) {
                edits.append("remove ").append(name).append('\n');
            } else if (i == 12_345) {
                edits.append("put file ").append(name).append("\n  time 1970-01-01T00:00:00Z\n  text\n  | changed\n");
            }
        }

        UpdateReport report = update(edits.toString(), "a").call(Monitor.NONE);

        assertEquals(files("b").record().volumes().getFirst().root(), files("a").record().volumes().getFirst().root());
        assertTrue(report.storedBytes() < 100_000, report.storedBytes() + " bytes");
    }

    @Test
    void parametersHaveValuesOrAreAskedFor() throws IOException {
        made.add("a", TIME, volume());
        String edits = """
                parameter name
                  about "Of the machine"
                parameter domain
                  default example.org
                parameter key
                  secret

                put file /etc/${name}.conf
                  template
                  | ${name}.${domain} ${key} \\x24{name}
                """;

        MirageException missing = assertThrows(MirageException.class, () -> update(edits, "a").call(Monitor.NONE));
        assertEquals("the change set needs values for: name (Of the machine), key", missing.getMessage());
        MirageException unknown = assertThrows(MirageException.class, () -> update(edits, "a")
                .parameters(Map.of("name", bytes("w"), "key", bytes("k"), "nmae", bytes("x"))).check(Monitor.NONE));
        assertEquals("the change set has no parameter called nmae", unknown.getMessage());
        UpdateReport climbing = update(edits, "a").parameters(Map.of("name", bytes("../w"), "key", bytes("k"))).call(Monitor.NONE);
        assertEquals(List.of("line 9: \"/etc/../w.conf\" is no path: \"..\" stands in it"),
                conflicts(climbing.versions().getFirst()));

        update(edits, "a").parameters(Map.of("name", bytes("${key}"), "key", bytes("s3cret"))).call(Monitor.NONE);

        assertEquals("${key}.example.org s3cret ${name}\n", read("a:/etc/${key}.conf"));
        byte[] record = files("a").record().encode();
        assertTrue(new String(record, StandardCharsets.ISO_8859_1).contains("example.org"));
        assertFalse(new String(record, StandardCharsets.ISO_8859_1).contains("s3cret"));
    }

    @Test
    void whatOneChangeDidIsUndoneByOne() throws IOException {
        made.add("a", TIME, volume());
        made.add("b", TIME, volume());
        UpdateReport first = update("remove /a/d\n", "a", "b").message("drop d").call(Monitor.NONE);
        UpdateReport second = update("remove /a/b/c\n", "a@1", "a@2").call(Monitor.NONE);
        assertEquals(List.of("a@3", "a@4"), second.versions().stream().map(version -> version.made().label()).toList());

        MirageException refused = assertThrows(MirageException.class,
                () -> new UndoUpdate(made.library(), first.batch().toString().substring(0, 8)).call(Monitor.NONE));
        assertTrue(refused.getMessage().contains("a@4 was made from what it made"), refused.getMessage());
        assertEquals(2, new ListBatches(made.library()).call(Monitor.NONE).size());
        new UndoUpdate(made.library(), null).call(Monitor.NONE);
        new DeleteVersion(made.library(), name("b@2")).call(Monitor.NONE);
        assertEquals("drop d", new UndoUpdate(made.library(), null).call(Monitor.NONE).message());

        assertEquals("d", read("a:/a/d"));
        assertEquals(List.of(1), made.library().image("a").versions().stream().map(version -> version.number()).toList());
        assertThrows(MirageException.class, () -> new UndoUpdate(made.library(), null).call(Monitor.NONE));
        assertEquals("a@5", update("remove /a/d\n", "a").call(Monitor.NONE).versions().getFirst().made().label());
        List<String> before = made.library().images().stream().map(Object::toString).toList();
        new RebuildCatalog(made.library()).call(Monitor.NONE);
        assertEquals(before, made.library().images().stream().map(Object::toString).toList());
    }

    @Test
    void versionsWhoseDisksOthersNeedStay() throws IOException {
        made.add("a", TIME, volume());
        UpdateReport first = update("remove /a/d\n", "a").call(Monitor.NONE);
        try (LibraryChange change = LibraryChange.begin(made.library(), null, Monitor.NONE)) {
            Hash version = first.versions().getFirst().made().record();
            Hash disk = change.session().put(ObjectKind.DISK, new DiskRecord(0, 512, List.of()).encode());
            change.log(RealisedRecord.ACTION, new RealisedRecord(version, List.of(disk), "made up").arguments());
            change.commit();
        }
        update("remove /a/b/c\n", "a").call(Monitor.NONE);
        update("remove /a/b\n", "a").call(Monitor.NONE);
        new DeleteVersion(made.library(), name("a@3")).call(Monitor.NONE);

        MirageException refused = assertThrows(MirageException.class,
                () -> new UndoUpdate(made.library(), first.batch().toString()).call(Monitor.NONE));

        assertTrue(refused.getMessage().contains("a@4"), refused.getMessage());
    }

    @Test
    void foldersComeFromDiskAndFromVersions() throws IOException {
        made.add("a", TIME, volume().file("l/x", "1").file("l/y", "1").file("z", "2").file("l/z", "2").linked("l/x", "l/y")
                .linked("z", "l/z"), boot());
        Path tree = Files.createDirectories(folder.resolve("tree/in"));
        Files.writeString(tree.resolve("one"), "1");
        Files.createLink(tree.resolve("two"), tree.resolve("one"));
        Files.createSymbolicLink(tree.resolve("link"), Path.of("../nowhere"));

        UpdateReport report = update("""
                put-tree /srv
                  from disk tree
                  mode 0700
                put-tree /copy
                  from version a@1 /l
                """, "a").call(Monitor.NONE);

        assertEquals(List.of(), report.versions().getFirst().conflicts());
        assertEquals("/srv/in/one /srv/in/two", links("a:/srv/in/one"));
        assertArrayEquals(bytes("../nowhere"), entry("a:/srv/in/link").target());
        assertEquals(0700, entry("a:/srv").permissions());
        assertEquals("/copy/x /copy/y", links("a:/copy/y"));
        assertEquals("/copy/z", links("a:/copy/z"));
        assertFalse(entry("a:/copy/z").linked());
        assertEquals("/l/x /l/y", links("a:/l/y"));
        assertEquals(UpdatedVersion.State.CONFLICTS,
                update("put-tree /all\n  from version a@1 /\n", "a").check(Monitor.NONE).versions().getFirst().state());
    }

    @Test
    void imagesAreChosenByWhatListsTellOfThem() throws IOException {
        made.add("web-1", TIME, volume());
        made.add("web-2", TIME, volume());
        made.add("db", TIME, volume());
        update("put file /etc/hostname\n  text\n  | front.example.org\n", "web-1").call(Monitor.NONE);

        assertEquals(List.of("web-1", "web-2"), chosen("web-*"));
        assertEquals(List.of("web-1"), chosen("WEB* host:front"));
        assertEquals(List.of("db", "web-2"), chosen("-host:front.*"));
        assertEquals(List.of(), chosen("web"));
        assertEquals("\"colour\" is nothing that images can be chosen by; " + String.join(", ", ImageQuery.FIELDS) + " are",
                assertThrows(MirageException.class, () -> ImageQuery.parse("colour:red")).getMessage());
    }

    private List<String> chosen(String query) throws IOException {
        return ImageQuery.parse(query).choose(made.library()).stream().map(VersionName::image).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
