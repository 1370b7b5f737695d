// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportForm;
import org.mirage.engine.ExportInstances;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.customising.InstanceTable;
import org.mirage.engine.presets.Presets;
import org.mirage.ui.library.LibrarySession;
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

/** What was exported is listed, whoever did it, and is done again with one click. */
class ExportsViewTest {

    @TempDir
    Path folder;

    /** The library is written to after the files are there. */
    @AfterEach
    void awaitNote() {
        Window.idle();
    }

    private static void export(int version, Path target) throws IOException {
        new ExportDisk(LibrarySession.current().engine(), new VersionName("web", version)).target(target).call(Monitor.NONE);
    }

    @Test
    void exportsAreListedFilteredCopiedAndDoneAgain() throws IOException {
        SmallDisk small = new SmallDisk(folder);
        Path disk = small.make(folder.resolve("small.raw"));
        Window.open(folder.resolve("library"), disk, "web");
        Window.showView(ExportsView.ID);
        Widgets.find(Button.class, "exports.export");
        Screenshot.take("exports-none");

        Path first = folder.resolve("one.qcow2");
        export(1, first);
        Table table = Widgets.find(Table.class, "exports.table");
        Rows.await(table, "web@1");
        Window.add(small.put("etc/motd", "Welcome\n").make(folder.resolve("two.raw")), "web");
        export(2, folder.resolve("two.vhdx"));
        Rows.await(table, "web@2", "web@1");
        Hands.click(Rows.find(table, "web@1"));
        StyledText details = Widgets.find(StyledText.class, "exports.details");
        String text = Ui.get(details::getText);
        assertTrue(text.contains(first.toString()), text);
        Screenshot.take("exports");
        Hands.press('c', SWT.CTRL);
        Await.until("the row is copied", () -> {
            String copied = String.valueOf(Window.clipboard());
            return copied.startsWith("web@1\t") && copied.contains("\t" + first + "\tqcow2\t");
        });
        Hands.click(Rows.column(table, "For"));
        Rows.await(table, "web@1", "web@2");
        Hands.fill(Widgets.find(Text.class, "exports.filter"), "VHDX");
        Rows.await(table, "web@2");
        Hands.press(SWT.ESC);
        Rows.await(table, "web@1", "web@2");

        Files.writeString(first, "precious");
        Hands.click(Rows.find(table, "web@1"));
        Hands.click(Widgets.tool("Do the selected export once more, to the same place"));
        Dialogs.button("Replace");
        Screenshot.take("exports-again");
        Hands.press(SWT.CR);
        Dialogs.awaitClosed();
        assertEquals("precious", Files.readString(first));
        Hands.click(Widgets.tool("Do the selected export once more, to the same place"));
        Hands.click(Dialogs.button("Replace"));
        Widgets.find(Label.class, "notice.text");
        Tools.run("qemu-img", "compare", "-f", "raw", "-F", "qcow2", disk.toString(), first.toString());
        Rows.await(table, "web@1", "web@1", "web@2");
        Hands.click(Widgets.find(ToolItem.class, "notice.close"));

        Hands.choose(Rows.find(table, "web@2"), "Open Version");
        Await.until("its files are shown", () -> "web@2".equals(Window.page().getActiveEditor() == null ? null
                : Window.page().getActiveEditor().getTitle()));
    }

    @Test
    void tableOfMachinesIsDoneAgainAndAWindowTellsOfEach() throws IOException {
        Path disk = new SmallDisk(folder).make(folder.resolve("small.raw"));
        Window.open(folder.resolve("library"), disk, "web");
        Window.showView(ExportsView.ID);
        Path target = Files.createDirectory(folder.resolve("machines"));
        new ExportInstances(LibrarySession.current().engine(), new VersionName("web", 1), InstanceTable.of("name\nshop\nmail\n", "two.csv"))
                .folder(target).form(ExportForm.PLAIN.preset(Presets.named("kvm").orElseThrow())).thin(true).call(Monitor.NONE);
        Files.delete(target.resolve("shop.qcow2"));
        byte[] base = Files.readAllBytes(target.resolve("web-1-base.qcow2"));
        Files.writeString(target.resolve("mail.qcow2"), "precious");
        LibrarySession.current().refresh();
        Table table = Widgets.find(Table.class, "exports.table");
        Rows.await(table, "web@1");
        Hands.click(Rows.find(table, "web@1"));
        StyledText details = Widgets.find(StyledText.class, "exports.details");
        Await.until("the base is told", () -> details.getText().contains(target.resolve("web-1-base.qcow2") + " (the base)"));
        Hands.click(Widgets.tool("Do the selected export once more, to the same place"));
        Dialogs.button("Replace");
        Screenshot.take("exports-again-replace");
        Hands.click(Dialogs.button("Replace"));
        Table progress = Widgets.find(Table.class, "machines.table");
        Await.until("both are complete", () -> "shop.qcow2".equals(progress.getItem(0).getText(2))
                && "mail.qcow2".equals(progress.getItem(1).getText(2)));
        Text next = Widgets.find(Text.class, "machines.next");
        String told = Ui.get(next::getText);
        assertTrue(told.contains("web-1-base-2.qcow2"), told);
        for (String name : List.of("shop", "mail")) {
            assertTrue(told.contains("virsh define " + target.resolve(name + ".xml")), told);
        }
        Screenshot.take("exports-again-machines");
        Hands.click(Dialogs.button("Close"));
        for (String name : List.of("shop", "mail")) {
            Path thin = target.resolve(name + ".qcow2");
            assertTrue(Tools.run("qemu-img", "info", thin.toString()).contains("web-1-base-2.qcow2"));
            Tools.run("qemu-img", "compare", "-f", "raw", "-F", "qcow2", disk.toString(), thin.toString());
        }
        // others may be thin over it
        assertArrayEquals(base, Files.readAllBytes(target.resolve("web-1-base.qcow2")));
        Rows.await(table, "web@1", "web@1");
    }
}
