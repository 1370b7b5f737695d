// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
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
