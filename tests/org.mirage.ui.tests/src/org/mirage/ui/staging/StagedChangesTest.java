// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.model.Library;
import org.mirage.store.Entry;
import org.mirage.ui.changes.ChangesOpening;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.library.LibrarySession;
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

/** Files of a version are changed with mouse and keyboard; every step is staged, and a new version is made of them. */
class StagedChangesTest {

    @TempDir
    Path folder;

    private Library library;
    private Table entries;

    @BeforeEach
    void openFolder() throws IOException {
        SmallDisk disk = new SmallDisk(folder).put("etc/hostname", "old\n").put("etc/motd", "Welcome\n").put("etc/motd.old", "Hello\n");
        library = Window.open(folder.resolve("library"), disk.make(folder.resolve("small.raw")), "web");
        entries = Window.openFiles("web");
        Hands.fill(Widgets.find(Text.class, "files.path"), "/etc");
        Hands.press(SWT.CR);
        Rows.await(entries, "group", "hostname", "motd", "motd.old", "os-release", "passwd", "release \u2192 os-release");
    }

    private static Table staged() {
        Window.showView(StagedView.ID);
        return Widgets.find(Table.class, "staged.edits");
    }

    private void awaitState(String name, String state) {
        Await.until(name + " is " + state, () -> state.equals(Rows.indexOf(entries, name) < 0 ? null
                : entries.getItem(Rows.indexOf(entries, name)).getText(5)));
    }

    private void edit(String name, String text) {
        Hands.click(Rows.find(entries, name));
        Hands.press(SWT.CR);
        StyledText editor = Widgets.find(StyledText.class, "file.text");
        Await.until("the file is read", () -> editor.getCharCount() > 0);
        replace(editor, text);
    }

    private static void replace(StyledText editor, String text) {
        Hands.click(editor);
        Hands.press('a', SWT.CTRL);
        Hands.type(text);
        Hands.press(SWT.CR);
        IWorkbenchPage page = Window.page();
        Await.until("it is to be saved", () -> page.getActiveEditor().isDirty());
        Hands.press('s', SWT.CTRL);
        Await.until("it is saved", () -> !page.getActiveEditor().isDirty());
    }

    private StyledText typeInto(String name, String text) {
        Hands.click(Rows.find(entries, name));
        Hands.press(SWT.CR);
        StyledText editor = Widgets.find(StyledText.class, "file.text");
        Await.until("the file is read", () -> editor.getCharCount() > 0);
        Hands.click(editor);
        Hands.press(SWT.HOME, SWT.CTRL);
        Hands.type(text);
        return editor;
    }

    private static void closeEditor() {
        IWorkbenchPage page = Window.page();
        Ui.run(() -> page.closeEditor(page.getActiveEditor(), false));
    }

    @Test
    void everyStepIsStagedAndUndone() throws IOException {
        edit("hostname", "new");
        Screenshot.take("staged-editor");
        closeEditor();
        Table staged = staged();
        awaitState("hostname", "changed");
        Hands.click(Rows.find(entries, "motd"));
        Hands.press(SWT.F2);
        Text name = Widgets.find(Text.class, "files.rename");
        Hands.press('a', SWT.CTRL);
        Hands.type("greeting");
        Screenshot.take("staged-rename");
        Hands.press(SWT.CR);
        Rows.find(entries, "greeting");
        Hands.click(Rows.find(entries, "motd.old"));
        Hands.press(SWT.DEL);
        awaitState("motd.old", "removed");
        Path dropped = Files.writeString(folder.resolve("issue"), "Mirage\n");
        try (FileDrag drag = FileDrag.of(dropped)) {
            Hands.drag(drag.file(), entries);
        }
        awaitState("issue", "added");
        Hands.choose(Rows.find(entries, "passwd"), "Mode and Owner\u2026");
        Hands.fill(Widgets.find(Text.class, "mode.octal"), "0600");
        Combo owner = Widgets.find(Combo.class, "mode.owner");
        assertEquals("root", Ui.get(owner::getText));
        Screenshot.take("staged-mode");
        Hands.click(Dialogs.button(0));
        awaitState("passwd", "metadata");
        Rows.await(staged, "Put file", "Rename", "Remove", "Put file", "Set mode, owner, time");
        Screenshot.take("staged");

        Hands.click(Rows.find(entries, "passwd"));
        Hands.press('z', SWT.CTRL);
        awaitState("passwd", "");
        Hands.press('z', SWT.CTRL);
        Await.until("what was dropped is gone", () -> Rows.indexOf(entries, "issue") < 0);
        Hands.press('y', SWT.CTRL);
        awaitState("issue", "added");
        Hands.choose(Rows.find(entries, "issue"), "Discard Staged Changes");
        Rows.await(staged, "Put file", "Rename", "Remove");
    }

    @Test
    void aFileThatCannotBeReadIsPutAside() throws IOException {
        VersionInput version = VersionInput.of(LibrarySession.current().engine().version(new VersionName("web", 1)));
        Path file = Staging.folder().resolve(version.record() + ChangesOpening.ENDING);
        for (String ending : List.of(".damaged", ".damaged-2")) {
            Files.writeString(file, "no change set" + ending + "\n");
            assertTrue(Ui.get(() -> StagedChanges.open(version)).isEmpty());
            assertEquals("no change set" + ending + "\n", Files.readString(file.resolveSibling(file.getFileName() + ending)));
            assertFalse(Files.exists(file));
        }
    }

    @Test
    void undoGoesByTheFileThatIsLookedAt() {
        IWorkbenchPage page = Window.page();
        IEditorPart files = Ui.get(page::getActiveEditor);
        StyledText host = typeInto("hostname", "x");
        IEditorPart hostEditor = Ui.get(page::getActiveEditor);
        Ui.run(() -> page.activate(files));
        StyledText motd = typeInto("motd", "y");
        Ui.run(() -> page.activate(hostEditor));
        Hands.click(host);
        Hands.press('z', SWT.CTRL);
        Await.until("the letter is undone", () -> host.getText().equals("old\n"));
        assertEquals("yWelcome\n", Ui.get(motd::getText));
        Ui.run(() -> page.closeAllEditors(false));
    }

    @Test
    void versionIsMadeOfWhatIsStagedAndComparedWithItsParent() throws IOException {
        edit("hostname", "new");
        replace(Widgets.find(StyledText.class, "file.text"), "web");
        closeEditor();
        Table staged = staged();
        Rows.await(staged, "Put file");
        awaitState("hostname", "changed");
        Hands.click(createTool());
        Hands.click(Widgets.find(Text.class, "create.message"));
        Hands.type("name the host");
        Await.until("the changes fit", () -> Widgets.all(org.eclipse.swt.widgets.Button.class).stream()
                .anyMatch(button -> button.getText().equals("Create Version") && button.isEnabled()));
        Screenshot.take("staged-create");
        Hands.click(Dialogs.button("Create Version"));
        Widgets.find(Label.class, "notice.text");
        Await.until("the version is there", () -> library.getImages().getFirst().getVersions().size() == 2);
        assertEquals("name the host", Ui.get(() -> library.getImages().getFirst().newest().getMessage()));
        Await.until("nothing is staged any more", () -> Widgets.now(Table.class, "staged.edits") == null
                || !Widgets.now(Table.class, "staged.edits").isVisible());

        VersionFiles made = new OpenVersion(LibrarySession.current().engine(), new VersionName("web", 2)).call(Monitor.NONE);
        VersionFiles before = new OpenVersion(LibrarySession.current().engine(), new VersionName("web", 1)).call(Monitor.NONE);
        byte[] path = "/etc/hostname".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        made.open(made.find(path)).transferTo(content);
        assertEquals("web\n", content.toString(StandardCharsets.UTF_8));
        Entry old = before.find(path).entry();
        assertEquals(old.permissions(), made.find(path).entry().permissions());

        Tree images = Window.libraryTree();
        Hands.click(Rows.find(images, "web (2)"));
        Hands.press(SWT.ARROW_RIGHT);
        Hands.choose(Rows.find(images, "web (2)", "web@2"), "Compare with Parent");
        Tree differences = Widgets.find(Tree.class, "compare.tree");
        Hands.click(Rows.find(differences, "/", "etc"));
        Hands.press(SWT.ARROW_RIGHT);
        Hands.click(Rows.find(differences, "/", "etc", "hostname"));
        Screenshot.take("staged-compared");
    }

    @Test
    @Tag("full")
    void versionIsExported() throws IOException {
        edit("hostname", "web");
        closeEditor();
        awaitState("hostname", "changed");
        staged();
        Hands.click(createTool());
        Hands.click(Dialogs.button("Create Version"));
        Await.until("the version is there", () -> library.getImages().getFirst().getVersions().size() == 2);

        Path target = folder.resolve("web.vmdk");
        Hands.choose(Rows.find(Window.libraryTree(), "web (2)"), "Export Disk\u2026");
        Hands.click(Rows.find(Widgets.find(Table.class, "export.presets"), "Any other program"));
        Combo format = Widgets.find(Combo.class, "export.format");
        Hands.pick(format, Ui.get(() -> Arrays.stream(format.getItems()).filter(item -> item.startsWith("VMDK")).findFirst()
                .orElseThrow()));
        Hands.fill(Widgets.find(Text.class, "export.target"), target.toString());
        Screenshot.take("staged-export");
        Hands.click(Dialogs.finish());
        Await.until("the disk is there", () -> Files.exists(target));
        Window.idle();
        Path raw = folder.resolve("web.raw");
        Tools.run("qemu-img", "convert", "-f", "vmdk", "-O", "raw", target.toString(), raw.toString());
        Tools.run("e2fsck", "-fn", raw.toString());
        assertTrue(Tools.run("debugfs", "-R", "cat /etc/hostname", raw.toString()).endsWith("\nweb\n"));
        assertTrue(Tools.run("debugfs", "-R", "cat /etc/motd", raw.toString()).endsWith("\nWelcome\n"));
        Screenshot.take("staged-exported");
    }

    private static ToolItem createTool() {
        return Await.some("a version can be created", () -> Widgets.all(ToolItem.class).stream()
                .filter(item -> item.getText().replace("&", "").equals("Create Version\u2026") && item.isEnabled()).findFirst()
                .orElse(null));
    }
}
