// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Tools;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** Many machines of one version: readiness, change sets, the table and what would become of each. */
class ExportMachinesTest {

    private static final String CHANGES = """
            mirage changes 1
            title "Greet people"
            parameter host
              about "Host name in the greeting"
            parameter tone
              default friendly
            parameter password
              secret

            host-name ${host}

            put file /etc/motd
              template
              | Welcome to ${host}, ${tone} people.
            end
            """;

    private static final int MANY = 300;
    private static final String MARKER = "what nobody else is to see 4d1b";
    private static final Duration APPLIANCES = Duration.ofMinutes(6);

    @TempDir
    Path folder;

    private Path disk;
    private Path changes;

    @BeforeEach
    void importImage() throws IOException {
        disk = new SmallDisk(folder).put("etc/motd", "Welcome\n").put("etc/fstab", "/dev/sda / ext4 defaults 0 1\n")
                .make(folder.resolve("small.raw"));
        Window.open(folder.resolve("library"), disk, "web");
        changes = Files.writeString(folder.resolve("greet.changes"), CHANGES);
        Hands.choose(Rows.find(Window.libraryTree(), "web"), "Export Disk\u2026");
    }

    /** The library is written to after the files are there. */
    @AfterEach
    void awaitNote() {
        Window.idle();
    }

    private static void toChangeSets() {
        Hands.click(Rows.find(Widgets.find(Table.class, "export.presets"), "Any other program"));
        Hands.pick(Widgets.find(Combo.class, "export.format"), ExportFormat.QCOW2.label);
        Hands.click(Dialogs.next());
        Widgets.find(Table.class, "export.steps");
    }

    private static String cell(Table table, int row, int column) {
        return Ui.get(() -> table.getItemCount() <= row ? null : table.getItem(row).getText(column));
    }

    @Test
    void readinessIsToldAndWhatCanBeMendedIsAChangeSet() {
        Hands.click(Rows.find(Widgets.find(Table.class, "export.presets"), "KVM, libvirt, virt-manager"));
        Hands.click(Dialogs.next());
        Table findings = Widgets.find(Table.class, "export.findings");
        Await.until("the machine was looked at", () -> findings.getItemCount() > 0);
        TableItem mounts = Rows.find(findings, "mounts");
        Hands.click(mounts);
        Text text = Widgets.find(Text.class, "export.finding");
        Await.until("the file is named", () -> text.getText().contains("/etc/fstab"));
        Dialogs.awaitMessage("Check what is to be mended on the way.");
        Screenshot.take("export-readiness");
        Hands.click(Widgets.find(Button.class, "export.mendAll"));
        assertTrue(Ui.get(mounts::getChecked));
        assertFalse(Ui.get(() -> findings.getItem(Rows.indexOf(findings, "firmware")).getChecked()));
        Hands.click(Dialogs.next());
        Table steps = Widgets.find(Table.class, "export.steps");
        Rows.find(steps, "Prepare for KVM, libvirt, virt-manager");
        Hands.click(Dialogs.next());
        Widgets.find(Button.class, "export.single");
        Hands.click(Dialogs.next());
        Tree differences = Widgets.find(Tree.class, "compare.tree");
        Await.until("the change is shown", () -> differences.getItemCount() > 0);
        Screenshot.take("export-preview");
        Hands.click(Dialogs.cancel());
    }

    @Test
    void valuesOfASingleMachineAreAskedFor() {
        toChangeSets();
        Hands.fill(Widgets.find(Text.class, "export.changes"), changes.toString());
        Hands.click(Widgets.find(Button.class, "export.addChanges"));
        Rows.await(Widgets.find(Table.class, "export.steps"), "greet.changes");
        Dialogs.awaitFinish(false);
        Screenshot.take("export-steps");
        Hands.click(Dialogs.next());
        Hands.fill(Widgets.find(Text.class, "export.parameter.host"), "the shop");
        Dialogs.awaitFinish(false);
        Screenshot.take("export-value-wrong");
        Hands.fill(Widgets.find(Text.class, "export.parameter.host"), "shop");
        assertTrue((Ui.get(() -> Widgets.find(Text.class, "export.parameter.password").getStyle()) & SWT.PASSWORD) != 0);
        Dialogs.awaitFinish(false);
        Hands.fill(Widgets.find(Text.class, "export.parameter.password"), "hidden");
        Dialogs.awaitFinish(true);
        Screenshot.take("export-values");
        Hands.click(Dialogs.next());
        Tree differences = Widgets.find(Tree.class, "compare.tree");
        Await.until("the change is shown", () -> differences.getItemCount() > 0);
        Hands.click(Dialogs.cancel());
    }

    @Test
    void aSeedDiskIsRefusedWhereTheHypervisorTakesNone() {
        Hands.click(Rows.find(Widgets.find(Table.class, "export.presets"), "Microsoft Azure"));
        Hands.click(Dialogs.next());
        Widgets.find(Table.class, "export.findings");
        Hands.click(Dialogs.next());
        Widgets.find(Table.class, "export.steps");
        Dialogs.awaitFinish(true);
        Hands.click(Widgets.find(Button.class, "export.seed"));
        Dialogs.awaitMessage("gives a machine no seed disk");
        Dialogs.awaitFinish(false);
        Screenshot.take("export-seed-none");
        Hands.click(Widgets.find(Button.class, "export.seed"));
        Dialogs.awaitFinish(true);
        Hands.click(Dialogs.cancel());
    }

    @Test
    void aSeedDiskIsAskedForAndWritten() {
        toChangeSets();
        Hands.click(Widgets.find(Button.class, "export.seed"));
        Screenshot.take("export-seed");
        Hands.click(Dialogs.next());
        Hands.fill(Widgets.find(Text.class, "export.parameter.host-name"), "web 7");
        Dialogs.awaitFinish(false);
        Hands.fill(Widgets.find(Text.class, "export.parameter.host-name"), "web-7");
        Dialogs.awaitFinish(true);
        Screenshot.take("export-seed-values");
        Hands.click(Widgets.find(Button.class, "export.several"));
        Table table = Widgets.find(Table.class, "export.machines");
        Window.copy("name\thost-name\taddress\nred\tred\t192.0.2.7/24\nblue\tblue\t192.0.2.8\n");
        Hands.click(Widgets.find(ToolItem.class, "export.rows.paste"));
        Await.until("the wrong address is marked", () -> table.getItemCount() == 2 && table.getItem(0).getImage(2) == null
                && table.getItem(1).getImage(2) != null);
        Hands.fill(Widgets.find(Text.class, "export.folder"), folder.toString());
        Window.copy("name\thost-name\taddress\nred\tred\t192.0.2.7/24\nblue\tblue\t192.0.2.7/24\n");
        Hands.click(Widgets.find(ToolItem.class, "export.rows.paste"));
        String shared = "red and blue have the same address, 192.0.2.7. Finish makes them nevertheless.";
        Await.until("the same address is told of", () -> Widgets.all(Text.class).stream().anyMatch(text -> text.getText().contains(shared)));
        Dialogs.awaitFinish(true);
        Screenshot.take("export-shared-address");
        Window.copy("name\thost-name\taddress\nred\tred\t192.0.2.7/24\nblue\tblue\t192.0.2.8/24\n");
        Hands.click(Widgets.find(ToolItem.class, "export.rows.paste"));
        Await.until("it is told of no more", () -> Widgets.all(Text.class).stream().noneMatch(text -> text.getText().contains(shared)));
        Dialogs.awaitFinish(true);
        Screenshot.take("export-seed-machines");
        Hands.click(Dialogs.finish());
        Table progress = Widgets.find(Table.class, "machines.table");
        Await.until("both are complete", () -> "red.qcow2".equals(progress.getItem(0).getText(2))
                && "blue.qcow2".equals(progress.getItem(1).getText(2)));
        Screenshot.take("export-seed-done");
        Hands.click(Dialogs.button("Close"));
        for (String name : new String[] {"red", "blue"}) {
            String seed = folder.resolve(name + "-seed.iso").toString();
            assertEquals("cidata\n", Tools.run("blkid", "-p", "-o", "value", "-s", "LABEL", seed));
            assertTrue(Tools.run("isoinfo", "-J", "-i", seed, "-x", "/meta-data").endsWith("\"" + name + "\"\n"));
        }
    }

    @Test
    void tableIsPastedAndWrongCellsAreMarked() {
        toChangeSets();
        Hands.fill(Widgets.find(Text.class, "export.changes"), changes.toString());
        Hands.click(Widgets.find(Button.class, "export.addChanges"));
        Hands.click(Dialogs.next());
        Hands.click(Widgets.find(Button.class, "export.several"));
        Table table = Widgets.find(Table.class, "export.machines");
        Window.copy("name\thost\tcolour\nweb-1\tnumber one\tred\n");
        Hands.click(Widgets.find(ToolItem.class, "export.rows.paste"));
        Await.until("a machine is there", () -> table.getItemCount() == 1 && table.getColumnCount() == 3);
        Await.until("wrong cells are marked", () -> table.getItem(0).getImage(0) == null && table.getItem(0).getImage(1) != null
                && table.getItem(0).getImage(2) != null);
        Screenshot.take("export-machines-unknown");
        Window.copy("name\thost\ttone\nweb-1\tone\tkind\nweb-1\t\t\n");
        Hands.click(Widgets.find(ToolItem.class, "export.rows.paste"));
        Await.until("two machines are there", () -> table.getItemCount() == 2 && table.getColumnCount() == 3);
        Dialogs.awaitFinish(false);
        Screenshot.take("export-machines-wrong");

        Hands.click(Ui.get(() -> table.getItem(1)));
        Label about = Widgets.find(Label.class, "export.cellProblem");
        Await.until("it is said what is wrong", () -> about.getText().contains("web-1"));
        Hands.press(SWT.CR);
        Hands.fill(Widgets.find(Text.class, "export.cell"), "web-2");
        Hands.press(SWT.CR);
        Await.until("the name is taken", () -> "web-2".equals(table.getItem(1).getText(0)));
        Hands.press(SWT.ARROW_RIGHT);
        Hands.press('t');
        Hands.type("wo");
        Hands.press(SWT.CR);
        Await.until("the host is taken", () -> "two".equals(table.getItem(1).getText(1)));
        assertEquals("kind", cell(table, 0, 2));
        Dialogs.awaitFinish(false);
        Hands.fill(Widgets.find(Text.class, "export.shared.password"), "hidden");
        Dialogs.awaitFinish(true);
        Screenshot.take("export-machines");

        Hands.click(Dialogs.next());
        Table previews = Widgets.find(Table.class, "export.previews");
        Await.until("both were looked at", () -> "fits".equals(previews.getItem(0).getText(1)) && "fits".equals(previews.getItem(1).getText(1)));
        Hands.click(Rows.find(previews, "web-2"));
        Tree differences = Widgets.find(Tree.class, "compare.tree");
        Await.until("the change is shown", () -> differences.getItemCount() > 0);
        Screenshot.take("export-machines-preview");
        Hands.click(Dialogs.cancel());
    }

    @Test
    void whoStopsHasWhatIsCompleteAndNothingElse() throws IOException {
        toChangeSets();
        Hands.click(Dialogs.next());
        Hands.click(Widgets.find(Button.class, "export.several"));
        Table table = Widgets.find(Table.class, "export.machines");
        StringBuilder cells = new StringBuilder("name\n");
        for (int i = 1; i <= MANY; i++) {
            cells.append("web-").append(i).append('\n');
        }
        Window.copy(cells.toString());
        Hands.click(Widgets.find(ToolItem.class, "export.rows.paste"));
        Await.until("all machines are there", () -> table.getItemCount() == MANY);
        Path target = Files.createDirectory(folder.resolve("many"));
        Hands.fill(Widgets.find(Text.class, "export.folder"), target.toString());
        Dialogs.awaitFinish(true);
        Hands.click(Dialogs.finish());
        Table progress = Widgets.find(Table.class, "machines.table");
        Await.until("some are complete", () -> "web-2.qcow2".equals(progress.getItem(1).getText(2)));
        Hands.click(Dialogs.button("Stop"));
        Label state = Widgets.find(Label.class, "machines.state");
        Await.until("it has stopped", () -> state.getText().contains("were not made"));
        Screenshot.take("export-machines-stopped");
        long complete = Ui.get(() -> Arrays.stream(progress.getItems()).filter(item -> !item.getText(2).isEmpty()).count());
        assertTrue(complete >= 2 && complete < MANY, "complete: " + complete);
        assertEquals("not made", cell(progress, MANY - 1, 1));
        String text = Ui.get(state::getText);
        assertTrue(text.contains("the other " + (MANY - complete) + " of " + MANY), text);
        List<String> files;
        try (var list = Files.list(target)) {
            files = list.map(file -> file.getFileName().toString()).sorted().toList();
        }
        assertEquals(Ui.get(() -> Arrays.stream(progress.getItems()).map(item -> item.getText(2)).filter(name -> !name.isEmpty()).sorted()
                .toList()), files);
        for (String file : files) {
            Tools.run("qemu-img", "compare", "-f", "raw", "-F", "qcow2", disk.toString(), target.resolve(file).toString());
        }
        Hands.click(Dialogs.button("Close"));
    }

    /** Change sets, a table and an appliance, from the first page to the disks. */
    @Test
    @Tag("full")
    void machinesAreCustomisedAndWrittenThin() throws IOException {
        Hands.click(Dialogs.cancel());
        Dialogs.awaitClosed();
        SmallDisk traces = new SmallDisk(folder.resolve("traces")).put("etc/motd", "Welcome\n").put("etc/hostname", "old\n")
                .put("root/.bash_history", (MARKER + "\n").repeat(200)).put("var/log/syslog", MARKER + "\n");
        Path old = traces.make(folder.resolve("old.raw"));
        Window.add(old, "old");
        Hands.choose(Rows.find(Window.libraryTree(), "old"), "Export Disk\u2026");
        toChangeSets();
        Hands.pick(Widgets.find(Combo.class, "export.offer"), "No traces of the machine that it was (sanitise)");
        Hands.click(Widgets.find(Button.class, "export.addOffer"));
        Hands.fill(Widgets.find(Text.class, "export.changes"), changes.toString());
        Hands.click(Widgets.find(Button.class, "export.addChanges"));
        Await.until("both are there", () -> Widgets.now(Table.class, "export.steps").getItemCount() == 2);
        Screenshot.take("export-steps-two");
        Hands.click(Dialogs.next());
        Hands.click(Widgets.find(Button.class, "export.several"));
        Table table = Widgets.find(Table.class, "export.machines");
        Window.copy("name\thost\tpassword\nshop\tshop-1\ta\nmail\tmail-1\tb\n");
        Hands.click(Widgets.find(ToolItem.class, "export.rows.paste"));
        Await.until("two machines are there", () -> table.getItemCount() == 2 && table.getColumnCount() == 3);
        Hands.click(Widgets.find(Button.class, "export.thin"));
        Path target = Files.createDirectory(folder.resolve("thin"));
        Hands.fill(Widgets.find(Text.class, "export.folder"), target.toString());
        Dialogs.awaitFinish(true);
        Screenshot.take("export-machines-customised");
        Hands.click(Dialogs.finish());
        Table progress = Widgets.find(Table.class, "machines.table");
        Await.until("both are complete", APPLIANCES, () -> "shop.qcow2".equals(progress.getItem(0).getText(2))
                && "mail.qcow2".equals(progress.getItem(1).getText(2)));
        Screenshot.take("export-machines-customised-done");
        Hands.click(Dialogs.button("Close"));
        for (String name : List.of("shop", "mail")) {
            Path thin = target.resolve(name + ".qcow2");
            assertTrue(Tools.run("qemu-img", "info", thin.toString()).contains("old-1-base.qcow2"));
            Tools.run("qemu-img", "check", thin.toString());
            Path raw = folder.resolve(name + ".raw");
            Tools.run("qemu-img", "convert", "-O", "raw", thin.toString(), raw.toString());
            Tools.run("e2fsck", "-fn", raw.toString());
            assertEquals(name + "-1", last(Tools.run("debugfs", "-R", "cat /etc/hostname", raw.toString())));
            assertEquals("Welcome to " + name + "-1, friendly people.", last(Tools.run("debugfs", "-R", "cat /etc/motd", raw.toString())));
            assertTrue(Tools.run("debugfs", "-R", "stat /root/.bash_history", raw.toString()).contains("File not found"));
            assertFalse(Files.readString(raw, StandardCharsets.ISO_8859_1).contains(MARKER));
        }
        assertTrue(Files.readString(old, StandardCharsets.ISO_8859_1).contains(MARKER));
    }

    private static String last(String output) {
        return output.lines().reduce((earlier, later) -> later).orElseThrow();
    }

    @Test
    void machinesOfATableAreWrittenThinAndTheWindowTellsOfEach() {
        toChangeSets();
        Hands.click(Dialogs.next());
        Hands.click(Widgets.find(Button.class, "export.several"));
        Table table = Widgets.find(Table.class, "export.machines");
        Hands.click(Widgets.find(ToolItem.class, "export.rows.add"));
        Hands.type("shop");
        Hands.press(SWT.CR);
        Await.until("the first is named", () -> "shop".equals(table.getItem(0).getText()));
        Hands.press('d', SWT.CTRL);
        Await.until("there is a second", () -> table.getItemCount() == 2);
        Dialogs.awaitFinish(false);
        Window.copy("mail");
        Hands.press('v', SWT.CTRL);
        Await.until("the second is named", () -> "mail".equals(table.getItem(1).getText()));
        Hands.click(Widgets.find(Button.class, "export.thin"));
        Hands.fill(Widgets.find(Text.class, "export.folder"), folder.toString());
        Dialogs.awaitFinish(true);
        Hands.click(Dialogs.finish());
        Table progress = Widgets.find(Table.class, "machines.table");
        Await.until("both are complete", () -> "shop.qcow2".equals(progress.getItem(0).getText(2))
                && "mail.qcow2".equals(progress.getItem(1).getText(2)));
        Text next = Widgets.find(Text.class, "machines.next");
        String text = Ui.get(next::getText);
        assertTrue(text.contains("web-1-base.qcow2"), text);
        Screenshot.take("export-machines-done");
        Hands.click(Dialogs.button("Close"));
        for (String name : new String[] {"shop", "mail"}) {
            assertTrue(Tools.run("qemu-img", "info", folder.resolve(name + ".qcow2").toString()).contains("web-1-base.qcow2"));
            Tools.run("qemu-img", "compare", "-f", "raw", "-F", "qcow2", disk.toString(), folder.resolve(name + ".qcow2").toString());
        }
    }
}
