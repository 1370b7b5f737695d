// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.model.Library;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.FileDrag;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Tools;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** What the import wizard takes, refuses and asks. */
class ImportWizardTest {

    @TempDir
    Path folder;

    private Library library;
    private Path disk;

    @BeforeEach
    void openLibrary() throws IOException {
        disk = new SmallDisk(folder).make(folder.resolve("small.raw"));
        library = Window.open(folder.resolve("library"));
    }

    @Test
    void fileWhoseNameAndHeaderDisagreeIsAskedAbout() {
        Path disguised = folder.resolve("disguised.raw");
        Tools.run("qemu-img", "convert", "-f", "raw", "-O", "qcow2", disk.toString(), disguised.toString());
        Hands.press('i', SWT.CTRL);
        add(disguised);
        Combo format = Widgets.find(Combo.class, "import.format");
        Dialogs.awaitFinish(false);
        Hands.pick(format, "QCOW2, as the header says");
        Dialogs.awaitFinish(true);
        Screenshot.take("disagree");
        Hands.click(Dialogs.finish());
        Await.until("the image is in the library", () -> !library.getImages().isEmpty());
        assertEquals("disguised", Ui.get(() -> library.getImages().getFirst().getName()));
        assertEquals(24 << 20, Ui.get(() -> library.getImages().getFirst().newest().getDiskBytes()));
    }

    @Test
    void missingFileIsToldAndCanBeTakenOff() {
        Hands.press('i', SWT.CTRL);
        add(disk);
        add(folder.resolve("missing.raw"));
        Table files = Widgets.find(Table.class, "import.files");
        Rows.await(files, "small.raw", "missing.raw");
        Dialogs.awaitFinish(false);
        Hands.click(Rows.find(files, "missing.raw"));
        Hands.press(SWT.DEL);
        Rows.await(files, "small.raw");
        Dialogs.awaitFinish(true);
        Hands.click(Dialogs.cancel());
        Dialogs.awaitClosed();
    }

    @Test
    void whatAnApplianceHoldsIsShownAndKept() throws IOException {
        Path vmdk = folder.resolve("system.vmdk");
        Tools.run("qemu-img", "convert", "-f", "raw", "-O", "vmdk", "-o", "subformat=streamOptimized", disk.toString(), vmdk.toString());
        Files.writeString(folder.resolve("web.ovf"), """
                <Envelope xmlns="http://schemas.dmtf.org/ovf/envelope/1" xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1"
                    xmlns:rasd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData">
                <References><File ovf:href="system.vmdk" ovf:id="f"/></References>
                <DiskSection><Disk ovf:capacity="25165824" ovf:diskId="d" ovf:fileRef="f"/></DiskSection>
                <VirtualSystem ovf:id="vm"><Name>web server</Name><VirtualHardwareSection>
                <Item><rasd:InstanceID>1</rasd:InstanceID><rasd:ResourceType>3</rasd:ResourceType>
                <rasd:VirtualQuantity>4</rasd:VirtualQuantity></Item></VirtualHardwareSection></VirtualSystem></Envelope>
                """);
        Tools.run("tar", "-C", folder.toString(), "-cf", folder.resolve("web.ova").toString(), "web.ovf", "system.vmdk");
        Hands.press('i', SWT.CTRL);
        add(folder.resolve("web.ova"));
        Label contents = Widgets.find(Label.class, "import.contents");
        Await.until("the contents are shown", () -> Ui.get(contents::getText).contains("\u201cweb server\u201d, 4 processors"));
        assertTrue(Ui.get(contents::getText).contains("Disks: system.vmdk (24.0 MiB)"), Ui.get(contents::getText));
        Dialogs.awaitFinish(true);
        Screenshot.take("appliance");
        Hands.click(Dialogs.finish());
        Await.until("the image is in the library", () -> !library.getImages().isEmpty());
        assertEquals("web", Ui.get(() -> library.getImages().getFirst().getName()));
    }

    @Test
    void filesElsewhereAreAskedAbout() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Path overlay = own.resolve("overlay.qcow2");
        Tools.run("qemu-img", "create", "-f", "qcow2", "-F", "raw", "-b", disk.toString(), overlay.toString());
        Hands.press('i', SWT.CTRL);
        add(overlay);
        Button allow = Widgets.find(Button.class, "import.allow");
        Dialogs.awaitFinish(false);
        Hands.click(allow);
        Dialogs.awaitFinish(true);
        Screenshot.take("foreign");
        Hands.click(Dialogs.finish());
        Await.until("the image is in the library", () -> !library.getImages().isEmpty());
        assertEquals(24 << 20, Ui.get(() -> library.getImages().getFirst().newest().getDiskBytes()));
    }

    private static void add(Path file) {
        Hands.click(Widgets.find(Text.class, "import.path"));
        Hands.type(file.toString());
        Hands.press(SWT.CR);
    }

    @Test
    void droppedFileOpensTheWizard() {
        try (FileDrag source = FileDrag.of(disk)) {
            Hands.drag(source.file(), Widgets.find(Composite.class, "library"));
        }
        Rows.await(Widgets.find(Table.class, "import.files"), "small.raw");
        Hands.click(Dialogs.cancel());
        Dialogs.awaitClosed();
    }
}
