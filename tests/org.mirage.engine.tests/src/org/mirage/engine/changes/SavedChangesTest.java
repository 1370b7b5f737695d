// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CancelledException;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.SaveChanges;
import org.mirage.engine.SavedChanges;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeVersion;
import org.mirage.engine.made.MadeVolume;
import org.mirage.filesystem.NodeFlag;
import org.mirage.store.EntryAttribute;
import org.mirage.store.EntryType;

/** A change set that was saved from a difference makes the left version into the right one, path by path and field by field. */
class SavedChangesTest {

    private static final byte[] ROOT = {'/'};

    @TempDir
    private Path folder;
    private MadeVersion left;
    private MadeVersion right;

    @AfterEach
    void close() throws IOException {
        left.close();
        right.close();
    }

    private Comparison compare(CompareProfile profile, MadeVolume[] before, MadeVolume[] after) throws IOException {
        left = new MadeVersion(folder.resolve("left"), before);
        right = new MadeVersion(folder.resolve("right"), after);
        return Comparison.of(profile, true, ROOT, new MachineEntry[] {left.files().root(), right.files().root()}, Monitor.NONE,
                left.files(), right.files());
    }

    private Comparison compare(MadeVolume before, MadeVolume after) throws IOException {
        return compare(CompareProfile.EVERYTHING, new MadeVolume[] {before}, new MadeVolume[] {after});
    }

    private ChangeSet save(Comparison comparison, String... paths) throws IOException {
        SaveChanges verb = new SaveChanges(comparison, folder.resolve("x.changes")).overwrite(true);
        if (paths.length > 0) {
            verb.paths(Arrays.stream(paths).map(path -> path.getBytes(StandardCharsets.ISO_8859_1)).toList());
        }
        SavedChanges saved = verb.call(Monitor.NONE);
        ChangeSet set = ChangeSet.read(saved.file());
        assertEquals(saved.edits(), set.edits().size());
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        set.write(again);
        assertArrayEquals(Files.readAllBytes(saved.file()), again.toByteArray());
        return set;
    }

    private List<String> applied(ChangeSet set) throws IOException {
        FileTree tree = FileTree.of(left.files());
        new ApplyToTree(tree, Map.of()).all(set.edits());
        return tree.lines();
    }

    private ChangeSet check(MadeVolume before, MadeVolume after) throws IOException {
        ChangeSet set = save(compare(before, after));
        assertEquals(String.join("\n", FileTree.of(right.files()).lines()), String.join("\n", applied(set)));
        return set;
    }

    private static MadeVolume volume() {
        return new MadeVolume(0, 1, "one").file("etc/passwd", "root\n");
    }

    private static String text(ChangeSet set) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        set.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNewComesWithEverything() throws IOException {
        MadeVolume after = volume().file("srv/a/b", "text\n").link("srv/link", "a \"b\"\n\u00ff").other("srv/null",
                EntryType.CHARACTER_DEVICE).other("srv/disk", EntryType.BLOCK_DEVICE).other("srv/pipe", EntryType.FIFO)
                .other("srv/socket", EntryType.SOCKET).file("srv/big", "x".repeat(2_000_000))
                        .file("srv/odd \\ \"\n\u00ff${x}#", "\0");
        after.entry("srv/a/b").permissions(04711).owner(1).group(4294967295L).time(-1, 999_999_999).project(5)
                .flags(NodeFlag.IMMUTABLE.bit() | NodeFlag.NODUMP.bit())
                .attributes(List.of(new EntryAttribute("user.x".getBytes(), new byte[] {0, '"', ' '}),
                        new EntryAttribute("user.long".getBytes(), new byte[1000])));
        after.entry("srv/null").device(1, 3).time(Long.MAX_VALUE, 1);
        after.entry("srv/disk").device(4294967295L, 0).time(Long.MIN_VALUE, 0);

        ChangeSet set = check(volume(), after);

        assertEquals(10, set.edits().size());
        assertTrue(text(set).contains("  text\n  | text\n"), text(set));
        assertTrue(text(set).contains("put file \"/srv/odd \\\\ \\\"\\n\\xff\\x24{x}#\"\n"), text(set));
    }

    @Test
    void whatIsGoneIsExpectedToBeWhatItWas() throws IOException {
        MadeVolume before = volume().file("srv/a/b", "1").file("srv/c", "2").directory("empty").link("link", "x");

        ChangeSet set = check(before, volume());

        assertEquals(List.of("remove-tree /srv", "remove /empty", "remove /link"), text(set).lines()
                .filter(line -> line.startsWith("remove")).sorted((a, b) -> a.contains("-tree") ? -1 : 1).toList());
        String wrong = text(set).replaceAll("(below sha256:)....", "$10000");
        ChangeSet damaged = ChangeSet.read(new ByteArrayInputStream(wrong.getBytes(StandardCharsets.UTF_8)), "x");
        assertTrue(assertThrows(IOException.class, () -> applied(damaged)).getMessage().startsWith("RemoveEdit /srv: below"));
    }

    @Test
    void movesAreRenamesWhereNothingMustBeDoneBefore() throws IOException {
        MadeVolume before = volume().file("a/one", "one").file("a/two", "two").file("b", "three").file("c", "four").directory("d")
                .file("gone/deep/e", "five");
        MadeVolume after = volume().file("x/one", "one").file("x/two", "two").file("d/b", "three").file("new/c", "four")
                .file("d/e", "five");
        after.entry("x").permissions(0700);
        after.entry("d/b").owner(7).time(3, 0);

        ChangeSet set = check(before, after);

        assertEquals(List.of("rename /a to /x", "rename /b to /d/b", "rename /gone/deep/e to /d/e"),
                text(set).lines().filter(line -> line.startsWith("rename")).sorted().toList());
        assertTrue(text(set).contains("remove /c\n"), text(set));
    }

    @Test
    void otherTypesTakeThePlaceOfWhatWasThere() throws IOException {
        MadeVolume before = volume().file("a", "1").file("b/c/d", "2").link("l", "a").file("e", "moved into a")
                .file("b/out", "moved out");
        MadeVolume after = volume().file("a/x", "1").file("a/e", "moved into a").file("b", "2").directory("l")
                .file("out", "moved out");

        check(before, after);
    }

    @Test
    void metadataChangesByFieldsWithWhatWasThere() throws IOException {
        MadeVolume before = volume().file("f", "same").file("g", "old").directory("d").file("d/x", "");
        before.entry("f").attributes(List.of(new EntryAttribute("user.a".getBytes(), new byte[] {1}),
                new EntryAttribute("user.b".getBytes(), new byte[] {2}),
                        new EntryAttribute("user.c".getBytes(), new byte[] {3})));
        before.entry("g").permissions(0600).flags(NodeFlag.NODUMP.bit());
        MadeVolume after = volume().file("f", "same").file("g", "new").directory("d").file("d/y", "");
        after.entry("f").attributes(List.of(new EntryAttribute("user.a".getBytes(), new byte[] {1}),
                new EntryAttribute("user.b".getBytes(), new byte[] {9}),
                        new EntryAttribute("user.d".getBytes(), new byte[] {4})));
        after.entry("g").owner(5).group(6);
        after.entry("d").time(77, 5).project(4);

        String text = text(check(before, after));

        assertTrue(text.contains("""
                set /f
                  expect file
                  expect attribute user.b \\x02
                  expect attribute user.c \\x03
                  expect no-attribute user.d
                  attribute user.b \\t
                  no-attribute user.c
                  attribute user.d \\x04
                """), text);
        assertTrue(text.contains("  expect flags nodump\n  mode 0644\n  owner 5:6\n  time 1970-01-01T00:00:00Z\n  flags none\n"), text);
        assertTrue(text.endsWith("set /d\n  expect dir\n  expect time 1970-01-01T00:00:00Z\n  expect project 0\n"
                + "  time 1970-01-01T00:01:17.000000005Z\n  project 4\nend\n"), text);
    }

    @Test
    void hardLinksBecomeWhatTheyAre() throws IOException {
        MadeVolume before = volume().file("a", "1").file("b", "1").file("c", "1").linked("a", "b", "c").file("d", "2")
                .file("e", "2").linked("d", "e").file("k", "3").file("l", "3").linked("k", "l");
        MadeVolume after = volume().file("a", "1").file("b", "1").linked("a", "b").file("c", "1").file("d", "2").file("e", "2")
                .file("f", "2")
                .linked("d", "e", "f").file("k", "33").file("l", "33").linked("k", "l").file("new/x", "4").file("new/y", "4")
                .linked("new/x", "new/y");
        after.entry("k").permissions(0600);
        after.entry("l").permissions(0600);

        String text = text(check(before, after));

        assertEquals(1, text.split("put file /k").length - 1, text);
        assertFalse(text.contains("put file /l"), text);
        assertTrue(text.contains("link /f to /d\n") && text.contains("link /new/y to /new/x\n"), text);
    }

    @Test
    @Timeout(60)
    void aFileOfManyNamesDoesNotCostTheirSquare() throws IOException {
        List<String> even = new ArrayList<>();
        List<String> odd = new ArrayList<>();
        List<String> all = new ArrayList<>();
        MadeVolume before = volume();
        MadeVolume after = volume();
        for (int i = 0; i < 20_000; i++) {
            String name = "d/" + (100_000 + i);
            all.add(name);
            (i % 2 == 0 ? even : odd).add(name);
            before.file(name, "1");
            after.file(name, "1");
        }
        before.linked(all.toArray(String[]::new));
        after.linked(even.toArray(String[]::new)).linked(odd.toArray(String[]::new));

        ChangeSet set = save(compare(before, after));

        assertEquals(20_000, set.edits().size());
        assertEquals("remove /d/100001", text(set).lines().filter(line -> line.startsWith("remove")).findFirst().orElseThrow());
        assertEquals("link /d/119999 to /d/100001",
                text(set).lines().filter(line -> line.startsWith("link")).reduce("", (a, b) -> b));
    }

    @Test
    void aMovedFolderKeepsItsLinksOnlyIfAllAreInIt() throws IOException {
        MadeVolume before = volume().file("in/a", "1").file("in/b", "1").linked("in/a", "in/b").file("out/c", "2").file("d", "2")
                .linked("d", "out/c").file("gone/x", "7");
        MadeVolume after = volume().file("in2/a", "1").file("in2/b", "1").linked("in2/a", "in2/b").file("out2/c", "2")
                .file("d", "2").linked("d", "out2/c").file("x", "7");

        String text = text(check(before, after));

        assertTrue(text.contains("rename /in to /in2\n"), text);
        assertFalse(text.contains("rename /out "), text);
        assertTrue(text.contains("link /out2/c to /d\n"), text);
    }

    @Test
    void aMovedFolderWhoseFilesAreOthersNowIsNoRename() throws IOException {
        MadeVolume before = volume().file("d", "2").file("e", "2").file("out/c", "2").linked("d", "out/c");
        MadeVolume after = volume().file("d", "2").file("e", "2").file("out2/c", "2").linked("e", "out2/c");

        assertTrue(text(check(before, after)).contains("link /out2/c to /e\n"));
    }

    @Test
    void onlyWhatWasChosenIsIn() throws IOException {
        MadeVolume before = volume().file("a/x", "1").file("a/y", "1").file("b", "1").file("old/m", "moved").file("gone/u", "u")
                .file("gone/v", "v");
        MadeVolume after = volume().file("a/x", "2").file("a/y", "2").file("b", "2").file("a/m", "moved").file("n/e/w", "3")
                .file("n/z", "4");
        Comparison comparison = compare(before, after);

        String text = text(save(comparison, "/a/x", "/n/e/w", "/old", "/gone/v"));

        assertEquals(List.of("remove /gone/v", "remove-tree /old", "put file /a/x", "put dir /n", "put dir /n/e",
                "put file /n/e/w"), text.lines().filter(line -> line.matches("(put|set|remove|rename|link).*")).toList());
        assertTrue(text(save(comparison, "/old/m", "/a/m")).contains("rename /old/m to /a/m"));
    }

    @Test
    void profilesDecideWhatIsSaid() throws IOException {
        MadeVolume after = volume().file("etc/passwd", "root\n").file("tmp/x", "");
        after.entry("etc/passwd").time(9, 9).permissions(0600);

        String text = text(save(compare(CompareProfile.WITHOUT_NOISE, new MadeVolume[] {volume()}, new MadeVolume[] {after})));

        assertTrue(text.contains("  expect mode 0644\n  mode 0600\nput dir /tmp\n") || text.contains("  mode 0600\n"), text);
        assertFalse(text.contains("passwd\n  expect file\n  expect time") || text.contains("/tmp/x"), text);
    }

    @Test
    void mountsAndUnreadableContentAreLeftOutAndSaid() throws IOException {
        MadeVolume before = volume().file("etc/fstab", "").file("bad", "x");
        MadeVolume after = volume().file("etc/fstab", "/dev/sda2 /srv/data ext4\n").directory("srv/data")
                .other("bad", EntryType.FILE).other("worse", EntryType.FILE).file("srv/plain", "");
        Comparison comparison = compare(CompareProfile.EVERYTHING, new MadeVolume[] {before},
                new MadeVolume[] {after, new MadeVolume(0, 2, "two").file("on/it", "")});
        Cancelling monitor = new Cancelling(Integer.MAX_VALUE);

        SavedChanges saved = new SaveChanges(comparison, folder.resolve("x.changes")).call(monitor);

        assertEquals(3, saved.leftOut(), monitor.notes().toString());
        assertEquals(List.of("/bad is left out: its content could not be read when the image was imported",
                "/srv/data is left out: a volume is mounted there in one of the versions only, which no edit can do",
                "/worse is left out: its content could not be read when the image was imported"), monitor.notes());
        assertTrue(Files.readString(saved.file()).contains("put file /srv/plain\n"));
    }

    @Test
    void aFileThatIsThereStaysUnlessSaidOtherwise() throws IOException {
        Comparison comparison = compare(volume(), volume().file("a", ""));
        Path target = Files.writeString(folder.resolve("x.changes"), "mine");

        assertThrows(MirageException.class, () -> new SaveChanges(comparison, target).call(Monitor.NONE));
        assertThrows(CancelledException.class, () -> new SaveChanges(comparison, target).overwrite(true).call(new Cancelling(3)));

        assertEquals("mine", Files.readString(target));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("left", "right", "x.changes"), files.map(file -> file.getFileName().toString()).sorted()
                    .toList());
        }
        new SaveChanges(comparison, target).overwrite(true).call(Monitor.NONE);
        assertTrue(Files.readString(target).startsWith("mirage changes 1\n"));
    }

    @Test
    void whatNoReaderWouldTakeIsNotWritten() throws IOException {
        List<EntryAttribute> many = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            many.add(new EntryAttribute(("user." + i).getBytes(), new byte[256]));
        }
        MadeVolume after = volume().file("a", "");
        after.entry("a").attributes(many);
        Comparison comparison = compare(volume(), after);

        MirageException refused = assertThrows(MirageException.class,
                () -> new SaveChanges(comparison, folder.resolve("x.changes")).call(Monitor.NONE));

        assertTrue(refused.getMessage().startsWith("an edit of more than 4194304 bytes cannot stand in a change set"),
                refused.getMessage());
        assertFalse(Files.exists(folder.resolve("x.changes")));
    }

    @Test
    void equalVersionsGiveNoEdits() throws IOException {
        assertEquals(List.of(), check(volume(), volume()).edits());
    }
}
