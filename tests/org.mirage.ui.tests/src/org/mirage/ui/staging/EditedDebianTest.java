// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.model.Library;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.TestImages;
import org.mirage.ui.robot.Tools;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** The way of a person with a real Debian: a file is edited, a version made of it, compared with its parent and exported. */
@Tag("full")
class EditedDebianTest {

    private static final Duration EXPORT = Duration.ofMinutes(8);

    @TempDir
    Path folder;

    @Test
    void hostNameIsEditedComparedAndExported() throws IOException {
        Path image = TestImages.get("debian");
        String before = cat("/etc/hostname", image);
        Library library = Window.open(folder.resolve("library"), image, "web");
        Table entries = Window.openFiles("web");
        Hands.fill(Widgets.find(Text.class, "files.path"), "/etc");
        Hands.press(SWT.CR);
        Hands.click(Rows.find(entries, "hostname"));
        Hands.press(SWT.CR);
        StyledText editor = Widgets.find(StyledText.class, "file.text");
        Await.until("the file is read", () -> editor.getText().equals(before));
        Hands.click(editor);
        Hands.press('a', SWT.CTRL);
        Hands.type("shop");
        Hands.press(SWT.CR);
        IWorkbenchPage page = Window.page();
        Await.until("it is to be saved", () -> page.getActiveEditor().isDirty());
        Hands.press('s', SWT.CTRL);
        Await.until("it is saved", () -> !page.getActiveEditor().isDirty());
        Screenshot.take("debian-edited");
        createVersion();
        Await.until("the version is there", () -> library.getImages().getFirst().getVersions().size() == 2);

        Tree images = Window.libraryTree();
        Hands.click(Rows.find(images, "web (2)"));
        Hands.press(SWT.ARROW_RIGHT);
        Hands.choose(Rows.find(images, "web (2)", "web@2"), "Compare with Parent");
        Tree differences = Widgets.find(Tree.class, "compare.tree");
        Rows.find(differences, "/");
        Hands.click(Widgets.tool("Next Difference"));
        Await.until("the only difference is selected", () -> differences.getSelectionCount() == 1
                && differences.getSelection()[0].getText().equals("hostname"));
        assertEquals("content", Ui.get(() -> differences.getSelection()[0].getText(1)));
        Await.until("the texts are compared", () -> {
            StyledText left = Widgets.now(StyledText.class, "compare.text.left");
            StyledText right = Widgets.now(StyledText.class, "compare.text.right");
            return left != null && right != null && left.getText().equals(before) && right.getText().equals("shop\n");
        });
        String counts = Ui.get(() -> Widgets.now(Label.class, "compare.counts").getText());
        assertEquals("1 difference", counts.split(" {2,}")[0]);
        Screenshot.take("debian-compared");

        Path raw = export();
        assertEquals("shop\n", cat("/etc/hostname", raw));
        for (String untouched : List.of("/etc/passwd", "/etc/fstab", "/var/lib/dpkg/status")) {
            assertEquals(cat(untouched, image), cat(untouched, raw), untouched);
        }
        Tools.run("e2fsck", "-fn", partition(raw));
    }

    private static void createVersion() {
        Window.showView(StagedView.ID);
        Rows.await(Widgets.find(Table.class, "staged.edits"), "Put file");
        Hands.click(Await.some("a version can be created", () -> Widgets.all(ToolItem.class).stream()
                .filter(item -> item.getText().replace("&", "").equals("Create Version\u2026") && item.isEnabled()).findFirst()
                .orElse(null)));
        Hands.click(Dialogs.button("Create Version"));
    }

    private Path export() {
        Path target = folder.resolve("web.vmdk");
        Hands.choose(Rows.find(Window.libraryTree(), "web (2)"), "Export Disk\u2026");
        Hands.click(Rows.find(Widgets.find(Table.class, "export.presets"), "Any other program"));
        Combo format = Widgets.find(Combo.class, "export.format");
        Hands.pick(format, Ui.get(() -> Arrays.stream(format.getItems()).filter(item -> item.startsWith("VMDK")).findFirst()
                .orElseThrow()));
        Hands.fill(Widgets.find(Text.class, "export.target"), target.toString());
        Hands.click(Dialogs.finish());
        Await.until("the disk is there", EXPORT, () -> Files.exists(target));
        Window.idle();
        Screenshot.take("debian-exported");
        Path raw = folder.resolve("web.raw");
        Tools.run("qemu-img", "convert", "-f", "vmdk", "-O", "raw", target.toString(), raw.toString());
        return raw;
    }

    private static String partition(Path disk) {
        return disk + "?offset=1048576";
    }

    /** What a file on the first partition of a disk holds; the tool's own first line is left out. */
    private static String cat(String path, Path disk) {
        return Tools.run("debugfs", "-R", "cat " + path, partition(disk)).replaceFirst("^debugfs [^\n]*\n", "");
    }
}
