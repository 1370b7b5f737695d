// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.KeptChangeSet;
import org.mirage.engine.KeptChanges;
import org.mirage.engine.KeptName;
import org.mirage.engine.Monitor;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.model.Library;
import org.mirage.ui.changes.ChangesOpening;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** Change sets are kept in the library, opened from it, saved back, renamed, forgotten, and chosen where images are changed. */
class KeptViewTest {

    private static final String GREETING = "mirage changes 1\ntitle \"Greet people\"\n\nput file /etc/motd\n  from disk banner\nend\n";

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void open() throws IOException {
        SmallDisk disk = new SmallDisk(folder).put("etc/motd", "Welcome\n");
        library = Window.open(folder.resolve("library"), disk.make(folder.resolve("a.raw")), "web");
        Files.writeString(folder.resolve("banner"), "Hello\n");
        Files.writeString(folder.resolve("greet people.changes"), GREETING);
    }

    @AfterEach
    void awaitLibrary() {
        Window.idle();
    }

    private static KeptChanges kept() throws IOException {
        return new KeptChanges(LibrarySession.current().engine());
    }

    private static String text(String name) throws IOException {
        return new String(kept().text(kept().find(KeptName.parse(name), Monitor.NONE)), StandardCharsets.UTF_8);
    }

    private static void keep(String name, String text) throws IOException {
        kept().keep(name, GivenChanges.read(text.getBytes(StandardCharsets.UTF_8), name, null), name, true, Monitor.NONE);
    }

    private static String title() {
        IWorkbenchPage page = Window.page();
        return Ui.get(() -> page.getActiveEditor() == null ? "" : page.getActiveEditor().getTitle());
    }

    @Test
    void oneIsKeptFromTheEditorAndOpenedAndSavedBack() throws IOException {
        IWorkbenchPage page = Window.page();
        Ui.run(() -> ChangesOpening.open(page, folder.resolve("greet people.changes")));
        Rows.await(Widgets.find(Table.class, "changes.edits"), "Put file");
        Hands.click(Widgets.find(ToolItem.class, "changes.keep"));
        Dialogs.awaitButton(IDialogConstants.OK_ID, true);
        Text name = Await.some("a name is proposed", () -> focused() != null && "greet-people".equals(focused().getText()) ? focused() : null);
        Hands.fill(name, "a/b");
        Dialogs.awaitButton(IDialogConstants.OK_ID, false);
        Screenshot.take("kept-name");
        Hands.fill(name, "greet");
        Dialogs.awaitButton(IDialogConstants.OK_ID, true);
        Hands.press(SWT.CR);
        Dialogs.awaitClosed();
        Await.until("it is kept", () -> has("greet"));
        assertTrue(text("greet").contains("\nput file /etc/motd\n  content sha256:"), text("greet"));
        assertEquals("greet people.changes", title());
        Ui.run(() -> page.closeAllEditors(false));

        Window.showView(KeptView.ID);
        Table table = Widgets.find(Table.class, "kept.table");
        Rows.await(table, "greet");
        Hands.click(Rows.find(table, "greet"));
        StyledText details = Widgets.find(StyledText.class, "kept.text");
        Await.until("its text is shown", () -> details.getText().startsWith("library:greet@1") && details.getText().contains("put file /etc/motd"));
        Screenshot.take("kept");
        Hands.press(SWT.CR);
        Await.until("it is open", () -> "greet".equals(title()));
        Rows.await(Widgets.find(Table.class, "changes.edits"), "Put file");
        Hands.fill(Widgets.find(Text.class, "edit.path"), "/etc/issue");
        Await.until("it is to be saved", () -> page.getActiveEditor().isDirty());
        Hands.press('s', SWT.CTRL);
        Await.until("it is saved", () -> !page.getActiveEditor().isDirty());
        assertTrue(text("greet").contains("\nput file /etc/issue\n"), text("greet"));
        assertTrue(text("greet@1").contains("\nput file /etc/motd\n"), text("greet@1"));
        Await.until("the view shows it as it is now", () -> details.getText().startsWith("library:greet@2"));
        Screenshot.take("kept-saved");
    }

    /** The field of a dialog that one types into at once; null where the focus is elsewhere. */
    private static Text focused() {
        return Display.getCurrent().getFocusControl() instanceof Text text ? text : null;
    }

    private static boolean has(String name) {
        try {
            return kept().contains(name, Monitor.NONE);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void whatSomebodyElseKeptIsNotReplacedUnasked() throws IOException {
        IWorkbenchPage page = Window.page();
        keep("harden", "mirage changes 1\n\nremove /etc/one\nend\n");
        Window.showView(KeptView.ID);
        Table table = Widgets.find(Table.class, "kept.table");
        Rows.await(table, "harden");
        Hands.click(Rows.find(table, "harden"));
        Hands.press(SWT.CR);
        Await.until("it is open", () -> "harden".equals(title()));
        Table edits = Widgets.find(Table.class, "changes.edits");
        Rows.await(edits, "Remove");
        keep("harden", "mirage changes 1\n\nremove /etc/two\nend\n");
        StyledText details = Widgets.find(StyledText.class, "kept.text");
        Await.until("the view shows the newer one", () -> details.getText().startsWith("library:harden@2"));
        Hands.click(Rows.find(table, "harden"));
        Hands.press(SWT.CR);
        Await.until("the old editor gave way", edits::isDisposed);
        Text path = Widgets.find(Text.class, "edit.path");
        Await.until("the newer text is shown", () -> "/etc/two".equals(path.getText()));

        keep("harden", "mirage changes 1\n\nremove /etc/three\nend\n");
        Hands.fill(path, "/etc/mine");
        Await.until("it is to be saved", () -> page.getActiveEditor().isDirty());
        Hands.press('s', SWT.CTRL);
        Dialogs.button("Replace");
        Screenshot.take("kept-otherwise");
        Hands.press(SWT.CR);
        Dialogs.awaitClosed();
        assertTrue(text("harden").contains("/etc/three"), "Enter leaves it");
        assertTrue(Ui.get(() -> page.getActiveEditor().isDirty()));
        Hands.fill(path, "/etc/mine");
        Hands.press('s', SWT.CTRL);
        Hands.click(Dialogs.button("Replace"));
        Await.until("it is saved", () -> !page.getActiveEditor().isDirty());
        assertTrue(text("harden").contains("/etc/mine"), text("harden"));
        assertTrue(text("harden@3").contains("/etc/three"), text("harden@3"));
    }

    @Test
    void theyAreRenamedAndForgottenAfterAsking() throws IOException {
        Window.showView(KeptView.ID);
        Widgets.find(Button.class, "kept.new");
        Screenshot.take("kept-none");
        keep("one", "mirage changes 1\ntitle One\n\nremove /etc/motd\nend\n");
        keep("two", "mirage changes 1\ntitle Two\n\nremove /etc/motd\nend\n");
        Table table = Widgets.find(Table.class, "kept.table");
        Rows.await(table, "one", "two");
        Hands.click(Rows.find(table, "two"));
        Hands.press(SWT.F2);
        Text name = Await.some("a name is asked for", () -> focused() != null && "two".equals(focused().getText()) ? focused() : null);
        Hands.fill(name, "alpha");
        Hands.press(SWT.CR);
        Rows.await(table, "alpha", "one");
        // the list is read once more for the library's sake
        Window.idle();
        Hands.click(Rows.find(table, "one"));
        Hands.press(SWT.DEL);
        Dialogs.button("Forget");
        Screenshot.take("kept-forget");
        Hands.press(SWT.CR);
        Dialogs.awaitClosed();
        assertTrue(has("one"), "Enter keeps it");
        Hands.click(Rows.find(table, "one"));
        Hands.choose(Rows.find(table, "one"), "Forget\u2026");
        Hands.click(Dialogs.button("Forget"));
        Rows.await(table, "alpha");
        assertEquals(List.of("alpha"), kept().list(Monitor.NONE).stream().map(KeptChangeSet::name).toList());
    }

    @Test
    void updatesAndExportsOfferThem() throws IOException {
        keep("greet", "mirage changes 1\ntitle \"Greet people\"\nparameter who\n\nput file /etc/motd\n  template\n  | ${who}\nend\n");
        Hands.choose(Rows.find(Window.libraryTree(), "web"), "Update\u2026");
        Button choice = Widgets.find(Button.class, "update.fromKept");
        Await.until("they can be chosen", choice::isEnabled);
        Hands.click(choice);
        Rows.await(Widgets.find(Table.class, "update.edits"), "Put file");
        assertEquals("greet: Greet people", Ui.get(Widgets.find(Combo.class, "update.kept")::getText));
        Screenshot.take("kept-update");
        Hands.click(Dialogs.next());
        Hands.fill(Widgets.find(Text.class, "update.parameter.who"), "me");
        Hands.click(Dialogs.next());
        Table targets = Widgets.find(Table.class, "update.targets");
        Await.until("web would be changed", () -> targets.getItemCount() == 1 && targets.getItem(0).getText(1).equals("applies"));
        Hands.click(Dialogs.finish());
        Widgets.find(Label.class, "notice.text");
        Await.until("the version is there", () -> library.getImages().getFirst().getVersions().size() == 2);
        Hands.click(Widgets.find(ToolItem.class, "notice.close"));

        Hands.choose(Rows.find(Window.libraryTree(), "web (2)"), "Export Disk\u2026");
        Hands.click(Rows.find(Widgets.find(Table.class, "export.presets"), "Any other program"));
        Hands.click(Dialogs.next());
        Combo offer = Widgets.find(Combo.class, "export.offer");
        Await.until("it is offered", () -> offer.indexOf("library:greet: Greet people") >= 0);
        Hands.pick(offer, "library:greet: Greet people");
        Hands.click(Widgets.find(Button.class, "export.addOffer"));
        Rows.await(Widgets.find(Table.class, "export.steps"), "library:greet");
        Screenshot.take("kept-export");
        Hands.click(Dialogs.cancel());
    }
}
