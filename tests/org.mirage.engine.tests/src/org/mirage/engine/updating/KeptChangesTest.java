// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.updating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.mirage.engine.CheckChanges;
import org.mirage.engine.DeleteImage;
import org.mirage.engine.KeptChangeSet;
import org.mirage.engine.KeptChanges;
import org.mirage.engine.KeptName;
import org.mirage.engine.KeptOtherwiseException;
import org.mirage.engine.Library;
import org.mirage.engine.LibraryChange;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.RebuildLibrary;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.catalog.Actions;
import org.mirage.engine.changes.InvalidChangesException;
import org.mirage.engine.customising.CustomisingStep;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.ChildJvm;
import org.mirage.engine.made.KeepingProcess;
import org.mirage.engine.made.TestLibrary;
import org.mirage.store.ObjectKind;
import org.mirage.store.PackVerifier;
import org.mirage.store.StoreListener;
import org.mirage.testing.Tools;

/** Change sets that the library keeps: under names, through all that befalls a library, and with what they put. */
class KeptChangesTest extends UpdatedLibrary {

    private static final String MOTD = "mirage changes 1\n# by hand,   not in Mirage's form\ntitle Greeting\n\nput file /etc/motd\n\n  text\n  | %s\nend\n";

    private KeptChanges kept() {
        return new KeptChanges(made.library());
    }

    private GivenChanges given(String text) throws IOException {
        return GivenChanges.read(bytes(text), "x.changes", folder);
    }

    private KeptChangeSet keep(String name, String text) throws IOException {
        return kept().keep(name, given(text), "x.changes", true, Monitor.NONE);
    }

    private String text(String name) throws IOException {
        return new String(kept().text(kept().find(KeptName.parse(name), Monitor.NONE)), StandardCharsets.UTF_8);
    }

    private List<String> names() throws IOException {
        return kept().list(Monitor.NONE).stream().map(set -> set.label() + " " + set.title()).toList();
    }

    @Test
    void whatIsKeptIsReadByteForByteAndApplied() throws IOException {
        made.add("a", TIME, volume());
        String text = MOTD.formatted("hello");
        KeptChangeSet set = keep("greet", text);

        assertEquals("library:greet@1", set.label().toString());
        assertEquals(1, set.edits());
        assertEquals(System.getProperty("user.name"), set.author());
        assertEquals(text, text("library:greet"));
        assertEquals(Tools.run("bash", "-c", "printf '%s' \"$0\" | sha256sum | cut -c 1-64", text).strip(), set.text().toString());
        GivenChanges again = kept().given(KeptName.parse("library:greet"), Monitor.NONE);
        new UpdateVersions(made.library(), again).targets(List.of(name("a"))).call(Monitor.NONE);
        assertEquals("hello\n", read("a@2:/etc/motd"));
        assertEquals(set.text(), made.library().record(made.library().version(name("a"))).changes());
        assertEquals("library:greet", CustomisingStep.named("library:greet", made.library()).name());
    }

    @Test
    void theNewestOneWinsAndTheOthersStay() throws IOException {
        keep("greet", MOTD.formatted("one"));
        KeptChangeSet two = keep("greet", MOTD.formatted("two"));
        assertEquals(two, keep("greet", MOTD.formatted("two")), "the same again is no news");

        assertTrue(assertThrows(MirageException.class, () -> kept().keep("greet", given(MOTD.formatted("three")), "x", false, Monitor.NONE))
                .getMessage().startsWith("The library keeps another change set \"greet\" already"));
        assertEquals(MOTD.formatted("two"), text("greet"));
        assertEquals(MOTD.formatted("one"), text("library:greet@1"));
        assertEquals("The library keeps no library:greet@3; there are 1, 2",
                assertThrows(NotFoundException.class, () -> text("greet@3")).getMessage());
        kept().keep("greet", kept().given(KeptName.parse("greet@1"), Monitor.NONE), "x", true, Monitor.NONE);
        assertEquals(MOTD.formatted("one"), text("greet"));
        assertEquals(List.of(1, 2, 3), kept().history("greet", Monitor.NONE).stream().map(KeptChangeSet::number).toList());
    }

    @Test
    void nothingIsReplacedThatNobodyKnows() throws IOException {
        KeptChangeSet one = kept().keep("greet", given(MOTD.formatted("one")), "x", null, Monitor.NONE);
        KeptChangeSet two = keep("greet", MOTD.formatted("two"));
        for (KeptChangeSet known : Arrays.asList(one, null)) {
            assertEquals(two, assertThrows(KeptOtherwiseException.class,
                    () -> kept().keep("greet", given(MOTD.formatted("three")), "x", known, Monitor.NONE)).newest());
        }
        assertEquals(MOTD.formatted("two"), text("greet"));
        assertEquals(two, kept().keep("greet", given(MOTD.formatted("two")), "x", two, Monitor.NONE), "the same again is no news");
        assertEquals(3, kept().keep("greet", given(MOTD.formatted("three")), "x", two, Monitor.NONE).number());
        kept().forget("greet", Monitor.NONE);
        assertNull(assertThrows(KeptOtherwiseException.class,
                () -> kept().keep("greet", given(MOTD.formatted("four")), "x", two, Monitor.NONE)).newest());
        assertEquals(List.of(), names());
    }

    @Test
    void whatBecomesTooLongWithItsFilesIsRefused() throws IOException {
        Files.writeString(folder.resolve("banner"), "from disk\n");
        GivenChanges large = GivenChanges.read(filled("put file /etc/issue\n  from disk banner\nend\n"), "x.changes", folder);
        assertEquals(64 << 20, large.text().length);
        assertTrue(assertThrows(MirageException.class, () -> kept().keep("large", large, "x.changes", true, Monitor.NONE)).getMessage()
                .startsWith("x.changes would be kept with more than 64 MiB"));
        assertEquals(List.of(), names());
    }

    /** A change set of 64 MiB that ends so. */
    private static byte[] filled(String end) {
        String edit = "put file /etc/motd\n  text\n";
        String filler = edit + ("  | " + "x".repeat(1000) + "\n").repeat(500);
        int length = (64 << 20) - end.length();
        StringBuilder text = new StringBuilder(64 << 20).append("mirage changes 1\n\n");
        while (text.length() + filler.length() <= length) {
            text.append(filler);
        }
        text.append(edit);
        while (text.length() < length) {
            int left = length - text.length();
            // none is left that is too short for another line
            text.append("  | ").append("x".repeat((left <= 2000 ? left : 1000) - 5)).append('\n');
        }
        return bytes(text.append(end).toString());
    }

    @Test
    void oneIsRenamedAndForgotten() throws IOException {
        keep("one", MOTD.formatted("one"));
        keep("one", MOTD.formatted("uno"));
        keep("two", MOTD.formatted("two"));

        assertTrue(assertThrows(MirageException.class, () -> kept().rename("one", "two", Monitor.NONE)).getMessage().contains("\"two\" already"));
        kept().rename("one", "three", Monitor.NONE);
        assertEquals(List.of("library:three@2 Greeting", "library:two@1 Greeting"), names());
        assertEquals(MOTD.formatted("one"), text("three@1"));
        kept().forget("three", Monitor.NONE);
        assertEquals(List.of("library:two@1 Greeting"), names());
        assertEquals("The library keeps no change set \"three\"; it keeps two",
                assertThrows(NotFoundException.class, () -> kept().forget("three", Monitor.NONE)).getMessage());
        assertThrows(NotFoundException.class, () -> text("three@1"));
        assertThrows(NotFoundException.class, () -> kept().rename("three", "four", Monitor.NONE));
        assertEquals(3, keep("three", MOTD.formatted("new")).number(), "a number does not come to mean something else");
    }

    @Test
    void itOutlivesCatalogImagesAndCheckingOfPacks() throws IOException {
        made.add("a", TIME, volume());
        keep("greet", MOTD.formatted("hello"));
        made.add("a", TIME, volume().file("etc/other", "other"));
        new DeleteImage(made.library(), "a").call(Monitor.NONE);
        for (int i = 0; i < 2; i++) {
            try (Library other = Library.open(folder.resolve("library"))) {
                KeptChanges there = new KeptChanges(other);
                assertEquals(MOTD.formatted("hello"), new String(there.text(there.list(Monitor.NONE).getFirst()), StandardCharsets.UTF_8));
                assertEquals(List.of(), other.images());
            }
            new RebuildLibrary(made.library()).call(Monitor.NONE);
        }
        assertEquals(List.of(), new PackVerifier(made.library().store(), StoreListener.NONE).verify().problems());
        keep("other", MOTD.formatted("x"));
        assertEquals(List.of("library:greet@1 Greeting", "library:other@1 Greeting"), names());
    }

    @Test
    void aLibraryWithoutAnyStaysAsItIs() throws IOException {
        made.add("a", TIME, volume());
        List<String> packs = TestLibrary.files(folder.resolve("library/packs"));
        assertEquals(List.of(), names());
        assertEquals("The library keeps no change set \"greet\"; \"mirage changes keep\" does",
                assertThrows(NotFoundException.class, () -> text("greet")).getMessage());
        assertThrows(NotFoundException.class, () -> kept().forget("greet", Monitor.NONE));
        assertEquals(packs, TestLibrary.files(folder.resolve("library/packs")));
        assertEquals(1, made.library().images().size());
    }

    @Test
    void aNameHoldsNothingThatHarms() throws IOException {
        String longest = "n".repeat(64);
        for (String name : List.of("a", "7", "SSH-2.x_y", longest)) {
            keep(name, MOTD.formatted(name));
        }
        assertEquals(4, names().size());
        for (String name : List.of("", "a b", "a\n", "\033[31mred", ".hidden", "-x", "a/b", "../x", "a@2", "library:a", "n" + longest, "\u202ea", "\u00e4")) {
            MirageException refused = assertThrows(MirageException.class, () -> keep(name, MOTD.formatted("x")), name);
            assertTrue(refused.getMessage().endsWith("the first one a letter or digit"), refused.getMessage());
            assertFalse(refused.getMessage().chars().anyMatch(c -> c < ' ' || c == 0x202e), refused.getMessage());
            assertThrows(MirageException.class, () -> kept().rename("a", name, Monitor.NONE), name);
        }
        assertThrows(MirageException.class, () -> KeptName.parse("library:a@0"));
        assertThrows(MirageException.class, () -> KeptName.parse("library:a@99999999999"));
        assertEquals(4, names().size());
    }

    @Test
    void whatIsWrongIsNotKept() throws IOException {
        assertTrue(assertThrows(InvalidChangesException.class, () -> keep("a", "mirage changes 1\nput file /x\n  nonsense\nend\n")).getMessage()
                .contains("line 3"));
        List<String> before = TestLibrary.files(folder.resolve("library"));
        assertThrows(MirageException.class, () -> kept().keep("a", given(MOTD.formatted("x")), "x", true, new Cancelling(0)));
        assertEquals(List.of(), names());
        assertEquals(before.stream().filter(file -> file.startsWith("packs")).toList(),
                TestLibrary.files(folder.resolve("library")).stream().filter(file -> file.startsWith("packs")).toList());
    }

    @Test
    void filesOfDiskAreTakenAlong() throws IOException {
        made.add("a", TIME, volume());
        Files.writeString(folder.resolve("banner"), "from disk\n");
        KeptChangeSet set = keep("greet", """
                mirage changes 1
                parameter where
                  default /etc/issue

                # what people see
                put file ${where}
                  mode 0600
                  from disk banner
                put file /etc/motd
                  from disk %s
                # that was it
                end
                """.formatted(folder.resolve("banner")));
        Files.delete(folder.resolve("banner"));

        String text = text("greet");
        String hash = Tools.run("bash", "-c", "printf 'from disk\\n' | sha256sum | cut -c 1-64").strip();
        assertEquals(2, text.lines().filter(("  content sha256:" + hash + " 10")::equals).count(), text);
        assertTrue(text.contains("\n# what people see\nput file ${where}\n") && text.endsWith("# that was it\nend\n"), text);
        assertFalse(text.contains("from disk"), text);
        assertEquals(0, new CheckChanges(made.library(), set).call(Monitor.NONE).lackingCount());
        new UpdateVersions(made.library(), kept().given(KeptName.parse("greet"), Monitor.NONE)).targets(List.of(name("a"))).call(Monitor.NONE);
        assertEquals("from disk\n", read("a@2:/etc/issue"));
        assertEquals("from disk\n", read("a@2:/etc/motd"));
    }

    @Test
    void scriptsAndPackagesOfDiskAreTakenAlong() throws IOException {
        Files.writeString(folder.resolve("script"), "#!/bin/sh\n");
        Files.writeString(folder.resolve("tool.deb"), "a package\n");
        keep("run", """
                mirage changes 1

                first-boot-script hello
                  from disk script
                install-packages
                  file from disk tool.deb
                  package curl
                run-script
                  from disk script
                end
                """);
        assertEquals("""
                mirage changes 1

                first-boot-script hello
                  content sha256:%1$s 10
                install-packages
                  file content sha256:%2$s 10
                  package curl
                run-script
                  content sha256:%1$s 10
                end
                """.formatted(Tools.run("sha256sum", folder.resolve("script").toString()).substring(0, 64),
                Tools.run("sha256sum", folder.resolve("tool.deb").toString()).substring(0, 64)), text("run"));
    }

    @Test
    void foldersOfDiskAndMissingFilesAreRefusedWithTheirLine() throws IOException {
        for (String edit : List.of("put-tree /srv\n  from disk .\n", "install-packages\n  repository .\n  package curl\n")) {
            assertEquals("x.changes, line 2: a folder of this machine cannot be kept with a change set; name its files one by one, or use the change "
                    + "set from its file", assertThrows(MirageException.class, () -> keep("a", "mirage changes 1\n" + edit + "end\n")).getMessage());
        }
        assertEquals("x.changes, line 3: " + folder.resolve("missing") + " on disk cannot be read: it is not there",
                assertThrows(MirageException.class, () -> keep("a", "mirage changes 1\n\nput file /x\n  from disk missing\nend\n")).getMessage());
        assertEquals(List.of(), names());
    }

    @Test
    void whatSomebodyPutIntoTheLogIsNotTrusted() throws IOException {
        made.add("a", TIME, volume());
        keep("good", MOTD.formatted("good"));
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        try (LibraryChange change = LibraryChange.begin(made.library(), "mallory", Monitor.NONE)) {
            byte[] hash = change.session().put(ObjectKind.CHUNK, bytes("mirage changes 1\nput file /x\n  from disk " + secret + "\nend\n")).bytes();
            byte[] wrong = change.session().put(ObjectKind.CHUNK, bytes("no change set")).bytes();
            for (Map<String, Object> arguments : List.<Map<String, Object>>of(Map.of(), Map.of("name", "../../x", "text", hash, "title", "", "edits", 1L),
                    Map.of("name", "b", "text", new byte[3], "title", "", "edits", 1L), Map.of("name", "c", "text", hash, "title", 7L, "edits", 1L),
                    Map.of("name", "d", "text", hash, "title", "\033[31m", "edits", 1L), Map.of("name", "e", "text", wrong, "title", "", "edits", -1L),
                    Map.of("name", "f", "text", new byte[32], "title", "", "edits", 1L))) {
                change.log(Actions.KEEP_CHANGES, new HashMap<>(arguments));
            }
            change.log(Actions.RENAME_CHANGES, Map.of("name", "good", "to", "a/b"));
            change.log("keep-changes-of-tomorrow", Map.of("name", "good"));
            change.commit();
        }
        Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
        assertEquals(List.of("d", "e", "f", "good"), kept().list(monitor).stream().map(KeptChangeSet::name).toList());
        assertEquals(5, monitor.notes().size(), monitor.notes() + "");
        assertTrue(assertThrows(InvalidChangesException.class, () -> kept().given(KeptName.parse("e"), Monitor.NONE)).getMessage()
                .startsWith("library:e, line 1: "));
        assertTrue(assertThrows(MirageException.class, () -> text("f")).getMessage().startsWith("library:f@1 cannot be read: "));
        UpdateReport stolen = new UpdateVersions(made.library(), kept().given(KeptName.parse("d"), Monitor.NONE)).targets(List.of(name("a")))
                .call(Monitor.NONE);
        assertTrue(conflicts(stolen.versions().getFirst()).getFirst().contains("cannot put " + secret + " from disk"));
        assertEquals(1, made.library().image("a").versions().size());
        assertEquals(MOTD.formatted("good"), text("good"));
    }

    @Test
    void twoProcessesKeepAtOnce() throws IOException, InterruptedException {
        int times = 12;
        Path place = folder.resolve("library");
        try (ChildJvm one = new ChildJvm(KeepingProcess.class, place, "shared", "one", times);
                ChildJvm two = new ChildJvm(KeepingProcess.class, place, "shared", "two", times)) {
            while (one.alive() || two.alive()) {
                kept().list(Monitor.NONE);
                Thread.sleep(50);
            }
            assertEquals(0, one.await(), one.line());
            assertEquals(0, two.await(), two.line());
        }
        List<KeptChangeSet> all = kept().history("shared", Monitor.NONE);
        assertEquals(IntStream.rangeClosed(1, 2 * times).boxed().toList(), all.stream().map(KeptChangeSet::number).toList());
        for (String who : List.of("one", "two")) {
            assertEquals(IntStream.rangeClosed(1, times).mapToObj(i -> who + " " + i).toList(),
                    all.stream().map(KeptChangeSet::title).filter(title -> title.startsWith(who)).toList());
        }
    }
}
