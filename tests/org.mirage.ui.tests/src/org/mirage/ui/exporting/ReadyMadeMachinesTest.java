// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.readymade.ReadyMade;
import org.mirage.engine.readymade.ReadyMadeSets;
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

/** Ready-made change sets of the offer, columns of the table, a version in place of an export, and an export that is stopped. */
class ReadyMadeMachinesTest {

    private static final int MACHINES = 400;

    @TempDir
    Path folder;
    private Path disk;

    @BeforeEach
    void importImage() throws IOException {
        disk = new SmallDisk(folder).put("etc/machine-id", "0123456789abcdef0123456789abcdef\n").put("var/log/messages", "Somebody was here\n")
                .put("etc/network/interfaces", "auto lo\niface lo inet loopback\n").put("sbin/ifup", "x").put("usr/bin/vmtoolsd", "x")
                .put("var/lib/dpkg/status", "Package: open-vm-tools\nStatus: install ok installed\n").make(folder.resolve("small.raw"));
        Window.open(folder.resolve("library"), disk, "web");
        Hands.choose(Rows.find(Window.libraryTree(), "web"), "Export Disk\u2026");
    }

    /** The library is written to after the files are there. */
    @AfterEach
    void awaitNote() {
        Window.idle();
    }

    private static void pasted(String text) {
        Ui.run(() -> {
            Clipboard clipboard = new Clipboard(Widgets.all(Table.class).getFirst().getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        });
        Hands.click(Widgets.find(ToolItem.class, "export.rows.paste"));
    }

    private static void toChangeSets() {
        Hands.click(Rows.find(Widgets.find(Table.class, "export.presets"), "Any other program"));
        Hands.pick(Widgets.find(Combo.class, "export.format"), ExportFormat.QCOW2.label);
        Hands.click(Dialogs.next());
        Widgets.find(Table.class, "export.steps");
    }

    private static String offered(String name) throws IOException {
        ReadyMade set = ReadyMadeSets.get(name);
        Hands.pick(Widgets.find(Combo.class, "export.offer"), NLS.bind(Messages.StepOffer_readyMade, set.title(), name));
        Hands.click(Widgets.find(Button.class, "export.addOffer"));
        return set.title();
    }

    private static List<String> columns(Table table) {
        return Stream.of(table.getColumns()).map(column -> column.getText()).toList();
    }

    @Test
    void setsOfTheOfferWithATableOfAddresses() throws IOException {
        toChangeSets();
        String first = offered("sanitise");
        String second = offered("static-network");
        Rows.await(Widgets.find(Table.class, "export.steps"), first, second);
        Dialogs.awaitFinish(false);
        Screenshot.take("export-ready-made");
        Hands.click(Dialogs.next());
        Hands.click(Widgets.find(Button.class, "export.several"));
        Table table = Widgets.find(Table.class, "export.machines");
        Await.until("an address is asked for", () -> columns(table).equals(List.of("name", "address")));
        Widgets.find(Text.class, "export.shared.gateway");

        pasted("name\taddress\nweb-1\t192.0.2.7/24\nweb-2\t192.0.2.777/24\n");
        Await.until("the wrong address is marked", () -> table.getItemCount() == 2 && table.getItem(0).getImage(1) == null
                && table.getItem(1).getImage(1) != null);
        Dialogs.awaitFinish(false);
        Hands.click(Ui.get(() -> table.getItem(1)));
        Hands.press(SWT.ARROW_RIGHT);
        Label about = Widgets.find(Label.class, "export.cellProblem");
        Await.until("it is said what is wrong", () -> about.getText().contains("192.0.2.777"));
        Screenshot.take("export-address-wrong");
        Hands.press(SWT.CR);
        Hands.fill(Widgets.find(Text.class, "export.cell"), "192.0.2.8/24");
        Hands.press(SWT.CR);
        Await.until("the address is taken", () -> "192.0.2.8/24".equals(table.getItem(1).getText(1)) && table.getItem(1).getImage(1) == null);

        Hands.choose(Widgets.find(ToolItem.class, "export.rows.columns"), "gateway");
        Await.until("there is a column for it", () -> columns(table).equals(List.of("name", "address", "gateway")));
        Await.until("it is not the same for all", () -> Widgets.now(Text.class, "export.shared.gateway") == null);
        Screenshot.take("export-columns");
        Hands.choose(Widgets.find(ToolItem.class, "export.rows.columns"), "gateway");
        Await.until("there is no column for it", () -> columns(table).equals(List.of("name", "address")));
        Hands.fill(Widgets.find(Text.class, "export.shared.gateway"), "192.0.2.1");
        Hands.fill(Widgets.find(Text.class, "export.folder"), folder.toString());
        Dialogs.awaitFinish(true);

        Hands.click(Dialogs.next());
        Table previews = Widgets.find(Table.class, "export.previews");
        Await.until("both were looked at", () -> "fits".equals(previews.getItem(0).getText(1)) && "fits".equals(previews.getItem(1).getText(1)));
        Hands.click(Rows.find(previews, "web-2"));
        Tree differences = Widgets.find(Tree.class, "compare.tree");
        Await.until("the change is shown", () -> differences.getItemCount() > 0);
        Screenshot.take("export-ready-made-preview");
        Hands.click(Dialogs.cancel());
        Dialogs.awaitClosed();
    }

    @Test
    void aVersionWithAllFixesIsMadeInPlaceOfAnExport() {
        Hands.click(Rows.find(Widgets.find(Table.class, "export.presets"), "KVM, libvirt, virt-manager"));
        Hands.click(Dialogs.next());
        Table findings = Widgets.find(Table.class, "export.findings");
        Rows.find(findings, "guest tools");
        Hands.click(Widgets.find(Button.class, "export.mendVersion"));

        Button given = Widgets.find(Button.class, "update.given");
        assertTrue(Ui.get(given::getSelection));
        assertTrue(Ui.get(given::getText).contains("Prepare for KVM"), Ui.get(given::getText));
        Table edits = Widgets.find(Table.class, "update.edits");
        Await.until("what is mended is shown", () -> edits.getItemCount() > 0);
        String shown = Ui.get(() -> Stream.of(edits.getItems()).map(item -> item.getText(0) + " " + item.getText(1)).collect(Collectors.joining("\n")));
        assertTrue(shown.contains("open-vm-tools"), shown);
        Screenshot.take("export-fixes-as-version");
        Hands.click(Dialogs.cancel());
        Dialogs.awaitClosed();
    }

    @Test
    void stopLeavesTheMachinesThatAreComplete() throws IOException {
        toChangeSets();
        Hands.click(Dialogs.next());
        Hands.click(Widgets.find(Button.class, "export.several"));
        Table table = Widgets.find(Table.class, "export.machines");
        pasted("name\n" + IntStream.rangeClosed(1, MACHINES).mapToObj(i -> "m-" + i + "\n").collect(Collectors.joining()));
        Await.until("all are there", () -> table.getItemCount() == MACHINES);
        Path out = Files.createDirectory(folder.resolve("out"));
        Hands.fill(Widgets.find(Text.class, "export.folder"), out.toString());
        Dialogs.awaitFinish(true);
        Hands.click(Dialogs.finish());
        Table progress = Widgets.find(Table.class, "machines.table");
        Await.until("the first is complete", () -> "m-1.qcow2".equals(progress.getItem(0).getText(2)));
        Hands.click(Dialogs.button(Messages.MachinesProgress_stop));

        Label state = Widgets.find(Label.class, "machines.state");
        Await.until("it is stopped", () -> state.getText().startsWith("Stopped: ") && state.getText().contains("of " + MACHINES + " were not made"));
        Screenshot.take("export-stopped");
        Hands.click(Dialogs.button("Close"));
        Window.idle();
        List<String> made;
        try (Stream<Path> files = Files.list(out)) {
            made = files.map(file -> file.getFileName().toString()).toList();
        }
        assertTrue(!made.isEmpty() && made.size() < MACHINES, made.size() + "");
        assertEquals(IntStream.rangeClosed(1, made.size()).mapToObj(i -> "m-" + i + ".qcow2").collect(Collectors.toSet()), Set.copyOf(made));
        for (String name : List.of("m-1.qcow2", "m-" + made.size() + ".qcow2")) {
            Tools.run("qemu-img", "compare", "-f", "raw", "-F", "qcow2", disk.toString(), out.resolve(name).toString());
        }
    }
}
