// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.DeleteVersion;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.model.Library;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.BootSector;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Tools;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** What the export wizard suggests, refuses and asks. */
class ExportWizardTest {

    @TempDir
    Path folder;

    /** The library is written to after the files are there. */
    @AfterEach
    void awaitNote() {
        Window.idle();
    }

    @Test
    void fileThatIsThereIsReplacedAfterAskingOnly() throws IOException {
        Path disk = new SmallDisk(folder).make(folder.resolve("small.raw"));
        Window.open(folder.resolve("library"), disk, "web");
        Path target = Files.writeString(folder.resolve("there.vmdk"), "precious");
        Hands.choose(Rows.find(Window.libraryTree(), "web"), "Export Disk\u2026");

        Text field = Widgets.find(Text.class, "export.target");
        Hands.fill(field, folder.resolve("no such folder/x.vmdk").toString());
        Dialogs.awaitFinish(false);
        Screenshot.take("export-refused");

        Hands.pick(Widgets.find(Combo.class, "export.format"), ExportFormat.VMDK.label);
        Hands.fill(field, target.toString());
        Screenshot.take("export-there");
        Hands.click(Dialogs.finish());
        Dialogs.button("Replace");
        Screenshot.take("export-replace");
        Hands.press(SWT.CR);
        Dialogs.awaitFinish(true);
        assertEquals("precious", Files.readString(target));

        Hands.click(Dialogs.finish());
        Hands.click(Dialogs.button("Replace"));
        ToolItem close = Widgets.find(ToolItem.class, "notice.close");
        assertTrue(Tools.run("qemu-img", "info", "-f", "vmdk", target.toString()).contains("virtual size: 24 MiB"));
        Tools.run("qemu-img", "compare", "-f", "raw", "-F", "vmdk", disk.toString(), target.toString());
        Hands.click(close);
        Await.until("the notice is gone", () -> Widgets.now(Label.class, "notice.text") == null);
    }

    @Test
    void hypervisorChoosesFormatSettingsAndName() throws IOException {
        Path disk = new SmallDisk(folder).make(folder.resolve("small.raw"));
        Window.open(folder.resolve("library"), disk, "web");
        Hands.choose(Rows.find(Window.libraryTree(), "web"), "Export Disk\u2026");

        Table presets = Widgets.find(Table.class, "export.presets");
        Hands.click(Rows.find(presets, "Microsoft Azure"));
        Combo format = Widgets.find(Combo.class, "export.format");
        Await.until("VHD is chosen", () -> format.getText().equals(ExportFormat.VHD.label));
        Hands.click(Widgets.find(Button.class, "export.more"));
        Combo subformat = Widgets.find(Combo.class, "export.setting.subformat");
        assertEquals("fixed", Ui.get(subformat::getText));
        assertFalse(Ui.get(Widgets.find(Combo.class, "export.compress")::isEnabled));
        Text field = Widgets.find(Text.class, "export.target");
        assertTrue(Ui.get(field::getText).endsWith("/web-1.vhd"), Ui.get(field::getText));
        Screenshot.take("export-azure");
        Hands.pick(subformat, "dynamic");
        Dialogs.awaitMessage("does not read disks with these settings");
        Dialogs.awaitFinish(false);
        Hands.pick(subformat, "fixed");
        Path target = folder.resolve("azure.vhd");
        Hands.fill(field, target.toString());
        Hands.click(Dialogs.finish());

        Await.until("the disk is there", () -> Files.exists(target));
        assertEquals((24 << 20) + 512, Files.size(target));
        Tools.run("qemu-img", "compare", "-f", "raw", "-F", "vpc", disk.toString(), target.toString());

        Hands.choose(Rows.find(Window.libraryTree(), "web"), "Export Disk\u2026");
        Table again = Widgets.find(Table.class, "export.presets");
        assertEquals("Microsoft Azure", Ui.get(() -> Rows.selected(again)));
        Hands.click(Dialogs.cancel());
        Dialogs.awaitClosed();
    }

    @Test
    void machineIsDescribedAsAPersonWantsIt() throws IOException {
        Path disk = new SmallDisk(folder).make(folder.resolve("small.raw"));
        Window.open(folder.resolve("library"), disk, "web");
        Hands.choose(Rows.find(Window.libraryTree(), "web"), "Export Disk\u2026");

        Hands.click(Rows.find(Widgets.find(Table.class, "export.presets"), "KVM, libvirt, virt-manager"));
        Hands.click(Widgets.find(Button.class, "export.more"));
        Hands.fill(Widgets.find(Text.class, "export.machine.name"), "shop");
        // its middle may be a button
        Hands.click(Widgets.find(Spinner.class, "export.machine.memory"), new Point(15, 15));
        Hands.press('a', SWT.CTRL);
        Hands.type("4096");
        Hands.pick(Widgets.find(Combo.class, "export.machine.firmware"), "UEFI");
        Screenshot.take("export-machine");
        Hands.fill(Widgets.find(Text.class, "export.target"), folder.resolve("shop.qcow2").toString());
        Hands.click(Dialogs.finish());

        Path domain = folder.resolve("shop.xml");
        Await.until("the machine is described", () -> Files.exists(domain));
        String text = Files.readString(domain);
        assertTrue(text.contains("<name>shop</name>") && text.contains(">4096</memory>") && text.contains("firmware=\"efi\""), text);
    }

    @Test
    void formatIsSetAndPacked() throws IOException {
        Path disk = new SmallDisk(folder).make(folder.resolve("small.raw"));
        Window.open(folder.resolve("library"), disk, "web");
        Hands.choose(Rows.find(Window.libraryTree(), "web"), "Export Disk\u2026");

        Table presets = Widgets.find(Table.class, "export.presets");
        Hands.click(Rows.find(presets, "KVM, libvirt, virt-manager"));
        Hands.pick(Widgets.find(Combo.class, "export.format"), ExportFormat.RAW.label);
        Hands.pick(Widgets.find(Combo.class, "export.format"), ExportFormat.QCOW2.label);
        Await.until("no hypervisor is chosen", () -> Rows.selected(presets).equals("Any other program"));
        Hands.click(Widgets.find(Button.class, "export.more"));
        Hands.pick(Widgets.find(Combo.class, "export.setting.compat"), "0.10");
        Hands.pick(Widgets.find(Combo.class, "export.setting.compression"), "zstd");
        Dialogs.awaitFinish(false);
        Screenshot.take("export-contradiction");
        Hands.pick(Widgets.find(Combo.class, "export.setting.compression"), "none");
        Dialogs.awaitFinish(true);
        Hands.pick(Widgets.find(Combo.class, "export.compress"), "zst");
        Text field = Widgets.find(Text.class, "export.target");
        assertTrue(Ui.get(field::getText).endsWith("/web-1.qcow2.zst"), Ui.get(field::getText));
        Path target = folder.resolve("old.qcow2.zst");
        Hands.fill(field, target.toString());
        Hands.click(Dialogs.finish());

        Await.until("the disk is there", () -> Files.exists(target));
        Tools.run("zstd", "-q", "-d", target.toString());
        Tools.run("qemu-img", "compare", "-f", "raw", "-F", "qcow2", disk.toString(), folder.resolve("old.qcow2").toString());
        assertTrue(Tools.run("qemu-img", "info", folder.resolve("old.qcow2").toString()).contains("compat: 0.10"));
    }

    /** The page goes on working; what makes the export says that there is no such version. */
    @Test
    void versionMayBeDeletedMeanwhile() throws IOException {
        SmallDisk disk = new SmallDisk(folder);
        Library library = Window.open(folder.resolve("library"), disk.make(folder.resolve("one.raw")), "web");
        disk.put("etc/issue", "two\n");
        Window.add(disk.make(folder.resolve("two.raw")), "web");
        Await.until("both are there", () -> library.getImages().getFirst().getVersions().size() == 2);
        Hands.choose(Rows.find(Window.libraryTree(), "web (2)"), "Export Disk\u2026");
        Combo format = Widgets.find(Combo.class, "export.format");
        Hands.pick(format, ExportFormat.RAW.label);
        new DeleteVersion(LibrarySession.current().engine(), VersionName.parse("web@2")).call(Monitor.NONE);
        LibrarySession.current().refresh();
        Await.until("it is gone", () -> library.getImages().getFirst().getVersions().size() == 1);
        Hands.pick(format, ExportFormat.VMDK.label);
        Text field = Widgets.find(Text.class, "export.target");
        Await.until("the file is named after it", () -> field.getText().endsWith("/web-2.vmdk"));
        Hands.click(Dialogs.cancel());
        Dialogs.awaitClosed();
    }

    private static void empty(Text field) {
        Hands.click(field);
        Hands.press('a', SWT.CTRL);
        Hands.press(SWT.DEL);
    }

    @Test
    void machineIsStartedAfterwards() throws IOException {
        Path disk = new SmallDisk(folder).make(folder.resolve("small.raw"));
        BootSector.write(disk, "\r\nweb login: ");
        Window.open(folder.resolve("library"), disk, "web");
        Hands.choose(Rows.find(Window.libraryTree(), "web"), "Export Disk\u2026");
        Hands.click(Rows.find(Widgets.find(Table.class, "export.presets"), "Any other program"));
        Hands.pick(Widgets.find(Combo.class, "export.format"), ExportFormat.QCOW2.label);
        Hands.click(Widgets.find(Button.class, "export.more"));
        Text size = Widgets.find(Text.class, "export.diskSize");
        Hands.fill(size, "40 cows");
        Dialogs.awaitFinish(false);
        Hands.fill(size, "40G");
        Dialogs.awaitFinish(true);
        empty(size);
        Hands.click(Widgets.find(Button.class, "export.checkBoot"));
        Text pattern = Widgets.find(Text.class, "export.bootPattern");
        Hands.fill(pattern, "(");
        Dialogs.awaitFinish(false);
        Screenshot.take("export-boot-pattern");
        empty(pattern);
        Dialogs.awaitFinish(true);
        Path target = folder.resolve("started.qcow2");
        Hands.fill(Widgets.find(Text.class, "export.target"), target.toString());
        Hands.click(Dialogs.finish());
        Label text = Await.some("the machine was started", Duration.ofMinutes(2), () -> Widgets.now(Label.class, "notice.text"));
        assertTrue(Ui.get(text::getText).startsWith("It starts"), Ui.get(text::getText));
        Screenshot.take("export-started");
        assertTrue(Files.readString(folder.resolve("started.console.log")).contains("web login:"));
        Tools.run("qemu-img", "compare", "-f", "raw", "-F", "qcow2", disk.toString(), target.toString());
    }
}
