// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.model.Library;
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

/** The way of a person: a disk goes in by the wizard, a file of it is read, the disk comes out by the wizard. */
class ImportBrowseExportTest {

    @TempDir
    Path folder;

    @Test
    void diskGoesInIsReadAndComesOut() throws IOException {
        Path disk = new SmallDisk(folder).make(folder.resolve("small.raw"));
        Library library = Window.open(folder.resolve("library"));

        importDisk(disk, "web");
        Await.until("the image is in the library", () -> !library.getImages().isEmpty());
        assertEquals("web", Ui.get(() -> library.getImages().getFirst().getName()));
        assertEquals("Small Linux 3.1 (test)", Ui.get(() -> library.getImages().getFirst().newest().getSystem()));

        assertEquals(SmallDisk.OS_RELEASE, readOsRelease());

        Path target = folder.resolve("out.qcow2");
        export(target);
        Widgets.find(Label.class, "notice.text");
        Await.until("the export is there", () -> Files.exists(target));
        Window.idle();
        Screenshot.take("exported");
        assertTrue(Tools.run("qemu-img", "info", "-f", "qcow2", target.toString()).contains("virtual size: 24 MiB"));
        Tools.run("qemu-img", "compare", "-f", "raw", "-F", "qcow2", disk.toString(), target.toString());
    }

    private static void importDisk(Path disk, String name) {
        Hands.click(Widgets.find(Button.class, "library.empty.import"));
        Hands.click(Widgets.find(Text.class, "import.path"));
        Hands.type(disk.toString());
        Hands.press(SWT.CR);
        Table files = Widgets.find(Table.class, "import.files");
        Await.until("the file was looked at", () -> files.getItemCount() == 1 && files.getItem(0).getText(1).equals("RAW"));
        Screenshot.take("import-files");
        Hands.click(Dialogs.next());
        Hands.press('a', SWT.CTRL);
        Hands.type(name);
        Screenshot.take("import-name");
        Hands.click(Dialogs.finish());
    }

    private static String readOsRelease() {
        Tree images = Window.libraryTree();
        Await.until("the view shows the image", () -> images.getItemCount() == 1);
        Hands.open(Ui.get(() -> images.getItem(0)));
        Table entries = Widgets.find(Table.class, "files.table");
        Hands.open(Rows.find(entries, "etc"));
        Hands.click(Rows.find(entries, "os-release"));
        Screenshot.take("files");
        Hands.press(SWT.CR);
        StyledText text = Widgets.find(StyledText.class, "file.text");
        Await.until("the file is read", () -> text.getCharCount() > 0);
        Screenshot.take("file");
        return Ui.get(text::getText);
    }

    private static void export(Path target) {
        Tree images = Window.libraryTree();
        Hands.click(Ui.get(() -> images.getItem(0)));
        Hands.press('x', SWT.CTRL, SWT.SHIFT);
        Hands.fill(Widgets.find(Text.class, "export.target"), target.toString());
        Screenshot.take("export");
        Hands.click(Dialogs.finish());
    }
}
