// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirage.engine.DeleteImage;
import org.mirage.engine.ExportAgain;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.Library;
import org.mirage.engine.ListExports;
import org.mirage.engine.ListedExport;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.RebuildLibrary;
import org.mirage.engine.VersionName;
import org.mirage.engine.WriterLock;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.ExportFixture;
import org.mirage.engine.made.MadeSteps;
import org.mirage.engine.made.TestLibrary;
import org.mirage.engine.presets.Presets;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/** What the library keeps of exports, and exports that are done again. */
@Timeout(300)
class ListExportsTest extends ExportFixture {

    /** Changes nothing, so that no appliance is needed, and asks for values. */
    private static final String STEP = "parameter host\nparameter password\n  secret\nparameter port\n  default 22\nput file /etc/f1\nset /etc/${host}\n"
            + "  expect file\n  mode 0644\n";

    private List<ListedExport> list() throws MirageException {
        return new ListExports(library.library()).call(Monitor.NONE);
    }

    @Test
    void exportsAreListedAndSurviveTheCatalog() throws IOException {
        assertEquals(List.of(), list());
        export("web.raw").call(Monitor.NONE);
        export("kvm.qcow2").preset(Presets.named("kvm").orElseThrow())
                .customising(MadeSteps.of(Map.of("host", "f2", "password", "hidden"), STEP)).call(Monitor.NONE);
        for (int i = 0; i < 2; i++) {
            List<ListedExport> exports = list();
            assertEquals(List.of(1, 2), exports.stream().map(ListedExport::number).toList());
            LoggedExport plain = exports.get(0).export();
            assertEquals("web@1", plain.label());
            assertEquals(library.library().image("web").newest().record(), plain.version());
            assertEquals(List.of(out.resolve("web.raw").toString()), plain.files());
            assertEquals(System.getProperty("user.name"), exports.get(0).author());
            LoggedExport customised = exports.get(1).export();
            assertEquals(List.of("kvm.qcow2", "kvm.xml"), customised.files().stream().map(file -> Path.of(file).getFileName().toString()).toList());
            assertEquals(List.of("host"), List.copyOf(customised.values().keySet()));
            assertEquals("f2", new String(customised.values().get("host"), StandardCharsets.UTF_8));
            assertEquals("step-1.changes", customised.steps().getFirst().name());
            assertEquals("kvm", customised.form().get("for"));
            new RebuildLibrary(library.library()).call(Monitor.NONE);
        }
        assertEquals(1, library.library().images().getFirst().versions().size());
        assertTrue(library.holds("step-1.changes"));
        assertFalse(library.holds("hidden"), "a secret is written nowhere");
    }

    @Test
    void whatIsNotedNeitherDisturbsReadersNorWriters() throws IOException {
        export("web.raw").call(Monitor.NONE);
        try (Library other = Library.open(folder.resolve("library"))) {
            assertEquals(1, other.images().size());
            assertEquals(1, new ListExports(other).call(Monitor.NONE).size());
        }
        library.add(folder.resolve("web.raw"), "other");
        export("two.raw").call(Monitor.NONE);
        assertEquals(2, list().size());
        assertEquals(2, library.library().images().size());
    }

    @Test
    void aBusyLibraryIsNoReasonToFail() throws IOException {
        Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
        try (WriterLock _ = library.library().lock(Monitor.NONE)) {
            export("web.raw").call(monitor);
        }
        assertTrue(Files.exists(out.resolve("web.raw")));
        assertEquals(List.of("the export is complete, but not in the list of exports: the library is busy"), monitor.notes());
        assertEquals(List.of(), list());
    }

    @Test
    void aReadOnlyLibraryIsNoReasonToFail() throws IOException {
        export("first.raw").call(Monitor.NONE);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        assumeTrue(Tools.attempt("bash", "-c", "mount --bind '" + folder + "/library' '" + elsewhere + "' && mount -o remount,bind,ro '" + elsewhere
                + "'").code() == 0, "only root can mount");
        try (Library other = Library.open(elsewhere)) {
            Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
            new ExportDisk(other, new VersionName("web", 0)).target(out.resolve("web.raw")).call(monitor);
            assertTrue(Files.exists(out.resolve("web.raw")));
            assertEquals(1, monitor.notes().size());
            assertTrue(monitor.notes().getFirst().startsWith("the export is complete, but not in the list of exports: "), monitor.notes() + "");
        } finally {
            LoopMount.unmount(elsewhere);
        }
    }

    @Test
    void anExportIsDoneAgain() throws IOException {
        export("kvm.qcow2").preset(Presets.named("kvm").orElseThrow())
                .customising(MadeSteps.of(Map.of("host", "f2", "password", "hidden"), STEP)).call(Monitor.NONE);
        ExportAgain again = new ExportAgain(library.library(), 1);
        assertEquals(List.of("password"), again.missing(Monitor.NONE).stream().map(Parameter::name).toList());
        assertTrue(assertThrows(MirageException.class, () -> again.call(Monitor.NONE)).getMessage().contains("password"));
        again.values(Map.of("password", new byte[] {'x'}));
        assertTrue(assertThrows(MirageException.class, () -> again.call(Monitor.NONE)).getMessage().contains("exists already"));
        Files.delete(out.resolve("kvm.xml"));
        again.overwrite(true).call(Monitor.NONE);
        assertTrue(Files.exists(out.resolve("kvm.xml")));
        again.target(out.resolve("third.qcow2")).call(Monitor.NONE);
        Tools.run("qemu-img", "compare", out.resolve("kvm.qcow2").toString(), out.resolve("third.qcow2").toString());
        assertEquals(3, list().size());
        assertThrows(NotFoundException.class, () -> new ExportAgain(library.library(), 9).call(Monitor.NONE));
        new DeleteImage(library.library(), "web").call(Monitor.NONE);
        assertTrue(assertThrows(NotFoundException.class, () -> again.call(Monitor.NONE)).getMessage().contains("web@1, which is not in the library"));
        assertEquals(3, list().size());
    }

    @Test
    void aTableIsDoneAgain() throws IOException {
        String table = "name,host,password\nweb-1,f1,hidden-1\nweb-2,f2,hidden-2\n";
        library.instances(table).folder(out).thin(true).baseName("base")
                .customising(MadeSteps.of(Map.of(), STEP)).call(Monitor.NONE);
        assertEquals(List.of(out.resolve("base.qcow2").toString()), list().getFirst().export().base());
        assertFalse(list().getFirst().export().files().contains(out.resolve("base.qcow2").toString()));
        assertFalse(library.holds("hidden-"), "a secret is written nowhere");
        LoggedTable logged = list().getFirst().export().table();
        assertEquals(List.of("name", "host"), logged.columns());
        assertEquals(List.of("password"), logged.secrets());
        assertEquals(List.of(List.of("web-1", "f1"), List.of("web-2", "f2")), logged.rows());
        assertTrue(logged.thin());
        assertFalse(logged.keepIdentity());
        assertEquals(2, list().getFirst().export().machines());
        Path second = Files.createDirectory(folder.resolve("second"));
        ExportAgain again = new ExportAgain(library.library(), 1).target(second);
        assertEquals(List.of(), again.missing(Monitor.NONE));
        String refused = assertThrows(MirageException.class, () -> again.values(Map.of("password", new byte[] {'x'})).call(Monitor.NONE)).getMessage();
        assertTrue(refused.contains("Export 1") && refused.contains("columns name, password"), refused);
        again.secrets(InstanceTable.of("password,name\nhidden-2,web-2\nhidden-1,web-1\n", "again.csv"));
        refused = assertThrows(MirageException.class, () -> again.call(Monitor.NONE)).getMessage();
        assertTrue(refused.contains("password is given for all machines"), refused);
        assertEquals(List.of(), TestLibrary.names(second));
        again.values(Map.of()).call(Monitor.NONE);
        for (String name : List.of("base.qcow2", "web-1.qcow2", "web-2.qcow2")) {
            Tools.run("qemu-img", "compare", out.resolve(name).toString(), second.resolve(name).toString());
        }
    }

    @Test
    void thinMachinesAreDoneAgainInTheSamePlaceOverABaseOfTheirOwn() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        library.instances("name\nweb-1\nweb-2\n").folder(out).thin(true).call(Monitor.NONE);
        byte[] base = Files.readAllBytes(out.resolve("web-1-base.qcow2"));
        ExportAgain again = new ExportAgain(library.library(), 1);
        List<Path> machines = List.of(out.resolve("web-1.qcow2"), out.resolve("web-2.qcow2"));
        assertEquals(machines, again.replaced(Monitor.NONE));
        assertTrue(assertThrows(MirageException.class, () -> again.call(Monitor.NONE)).getMessage().contains("web-1.qcow2 exists already"));
        assertEquals(List.of("web-1-base.qcow2", "web-1.qcow2", "web-2.qcow2"), TestLibrary.names(out));
        assertTrue(assertThrows(MirageException.class, () -> new ExportAgain(library.library(), 1).overwrite(true).baseName("web-1-base")
                .call(Monitor.NONE)).getMessage().contains("web-1-base.qcow2 exists already"));
        for (int number = 2; number <= 3; number++) {
            String name = "web-1-base-" + number + ".qcow2";
            assertEquals(List.of(out.resolve(name)), again.overwrite(true).call(Monitor.NONE).base());
            for (Path machine : machines) {
                assertTrue(Tools.run("qemu-img", "info", machine.toString()).contains("backing file: " + name));
                library.compare("qcow2", machine);
            }
        }
        assertArrayEquals(base, Files.readAllBytes(out.resolve("web-1-base.qcow2")));
        // what it was called in place of the usual name is not what the next one is called after
        assertEquals("", list().getLast().export().table().baseName());
        assertEquals(List.of(other.resolve("named.qcow2")), again.target(other).baseName("named").call(Monitor.NONE).base());
        assertEquals(List.of(out.resolve("web-1-base-3.qcow2").toString()), list().get(2).export().base());
    }

    @Test
    void exportsThatWereNotedBeforeTheirBasesWereKeptAreRead() throws IOException {
        library.instances("name,password,host\nweb-1,p,f1\n").folder(out).thin(true).customising(MadeSteps.of(Map.of(), STEP)).call(Monitor.NONE);
        Map<String, Object> arguments = list().getFirst().export().arguments();
        arguments.remove("base");
        ((Map<?, ?>) arguments.get("table")).remove("secrets");
        LoggedExport older = LoggedExport.of(arguments.entrySet().stream().collect(HashMap::new,
                (map, entry) -> map.put(entry.getKey(), entry.getValue() instanceof Integer number ? Long.valueOf(number) : entry.getValue()),
                HashMap::putAll));
        assertEquals(List.of(), older.base());
        assertEquals(List.of(), older.table().secrets());
        assertEquals(List.of("name", "host"), older.table().columns());
    }
}
