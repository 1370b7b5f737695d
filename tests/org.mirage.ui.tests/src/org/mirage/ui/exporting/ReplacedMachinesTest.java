// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

/** Files that are in the way of an export are told before the wizard closes, all of them, and what was typed stays. */
class ReplacedMachinesTest {

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void importImage() throws IOException {
        disk = new SmallDisk(folder).make(folder.resolve("small.raw"));
        Window.open(folder.resolve("library"), disk, "web");
        Hands.choose(Rows.find(Window.libraryTree(), "web"), "Export Disk\u2026");
        Hands.click(Rows.find(Widgets.find(Table.class, "export.presets"), "KVM, libvirt, virt-manager"));
    }

    /** The library is written to after the files are there. */
    @AfterEach
    void awaitNote() {
        Window.idle();
    }

    private static String told() {
        return Ui.get(() -> Widgets.all(Label.class).stream().map(Label::getText).collect(Collectors.joining("\n")));
    }

    private static Table toMachines() {
        Hands.click(Dialogs.next());
        Table findings = Widgets.find(Table.class, "export.findings");
        Await.until("the machine was looked at", () -> findings.getItemCount() > 0);
        Hands.click(Dialogs.next());
        Widgets.find(Table.class, "export.steps");
        Hands.click(Dialogs.next());
        Hands.click(Widgets.find(Button.class, "export.several"));
        return Widgets.find(Table.class, "export.machines");
    }

    @Test
    void filesBesideTheDiskAreNamedToo() throws IOException {
        Path target = folder.resolve("shop.qcow2");
        Path domain = Files.writeString(folder.resolve("shop.xml"), "precious");
        Hands.fill(Widgets.find(Text.class, "export.target"), target.toString());
        Dialogs.awaitFinish(true);
        Hands.click(Dialogs.finish());
        Dialogs.button("Replace");
        assertTrue(told().contains(domain + " is there already"), told());
        Hands.press(SWT.CR);
        Dialogs.awaitFinish(true);
        Hands.click(Dialogs.cancel());
        Dialogs.awaitClosed();
        assertEquals("precious", Files.readString(domain));
        assertFalse(Files.exists(target));
    }

    @Test
    void whoKeepsFilesGoesOnWithTheTable() throws IOException {
        Table table = toMachines();
        Window.copy("name\nshop\nmail\nblog\n");
        Hands.click(Widgets.find(ToolItem.class, "export.rows.paste"));
        Await.until("the machines are there", () -> table.getItemCount() == 3);
        Hands.click(Widgets.find(Button.class, "export.thin"));
        Text base = Widgets.find(Text.class, "export.base");
        assertEquals("web-1-base", Ui.get(base::getMessage));
        Hands.fill(Widgets.find(Text.class, "export.folder"), folder.toString());
        Dialogs.awaitFinish(true);
        for (String name : List.of("shop.xml", "mail.qcow2", "web-1-base.qcow2", "taken.qcow2")) {
            Files.writeString(folder.resolve(name), "precious");
        }
        Hands.fill(base, "a/base");
        Dialogs.awaitMessage("cannot be the name of the base");
        Dialogs.awaitFinish(false);
        Screenshot.take("export-base-wrong");
        Hands.fill(base, "taken");
        Dialogs.awaitFinish(true);
        Hands.click(Dialogs.finish());
        Dialogs.button("OK");
        assertTrue(told().contains("taken.qcow2 exists already"), told());
        Screenshot.take("export-base-taken");
        Hands.click(Dialogs.button("OK"));
        Hands.fill(base, "");
        Dialogs.awaitFinish(true);
        Hands.click(Dialogs.finish());
        Dialogs.button("Replace");
        String told = told();
        assertTrue(told.contains(folder.resolve("shop.xml") + "\n" + folder.resolve("mail.qcow2")), told);
        assertFalse(told.contains("base.qcow2"), told);
        Screenshot.take("export-machines-replace");
        Hands.press(SWT.CR);
        Dialogs.awaitFinish(true);
        assertEquals(3, Ui.get(table::getItemCount));
        assertEquals("precious", Files.readString(folder.resolve("mail.qcow2")));

        Hands.click(Dialogs.finish());
        Hands.click(Dialogs.button("Replace"));
        Table progress = Widgets.find(Table.class, "machines.table");
        Await.until("all are complete", () -> progress.getItemCount() == 3 && "blog.qcow2".equals(progress.getItem(2).getText(2)));
        Text next = Widgets.find(Text.class, "machines.next");
        String remarks = Ui.get(next::getText);
        assertTrue(remarks.contains("web-1-base-2.qcow2"), remarks);
        Hands.click(Dialogs.button("Close"));
        assertEquals("precious", Files.readString(folder.resolve("web-1-base.qcow2")));
        for (String name : List.of("shop", "mail", "blog")) {
            Tools.run("qemu-img", "compare", "-f", "raw", "-F", "qcow2", disk.toString(), folder.resolve(name + ".qcow2").toString());
        }
    }

    @Test
    void whatHasNoRoomInTheTableIsNotPasted() {
        Table table = toMachines();
        Window.copy("name\nshop\n");
        Hands.click(Widgets.find(ToolItem.class, "export.rows.paste"));
        Await.until("the machine is there", () -> table.getItemCount() == 1);
        Hands.fill(Widgets.find(Text.class, "export.folder"), folder.toString());
        Dialogs.awaitFinish(true);
        Window.copy("mail\t10.0.0.1\nblog\t10.0.0.2\n");
        Hands.click(Widgets.find(ToolItem.class, "export.rows.paste"));
        Dialogs.awaitMessage("2 cells wide");
        Screenshot.take("export-paste-wide");
        assertEquals("shop", Ui.get(() -> table.getItem(0).getText()));
        // what is there can be exported all the same
        Dialogs.awaitFinish(true);
        Window.copy("mail\nblog\n");
        Hands.click(Widgets.find(ToolItem.class, "export.rows.paste"));
        Await.until("both are there", () -> table.getItemCount() == 2);
        Dialogs.awaitFinish(true);
        Dialogs.awaitMessage("Give the values");
        Hands.click(Dialogs.cancel());
    }
}
