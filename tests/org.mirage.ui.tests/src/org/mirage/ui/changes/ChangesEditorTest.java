// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.FileDrag;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** A change set is edited in forms and as text, with mouse and keyboard. */
class ChangesEditorTest {

    private static final String GREETING = """
            mirage changes 1
            title "Greet people"
            parameter host
              default web
              about "Host name in the greeting"

            put file /etc/motd
              expect file
              template
              | Welcome to ${host}.
            set-key /etc/ssh/sshd_config
              form spaces
              key PermitRootLogin
              value no
            replace /etc/hosts
              pattern ^127\\\\.0\\\\.1\\\\.1\\\\s
              with "127.0.1.1 "

            # nobody needs it
            remove /etc/motd.old
            end
            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void openFile() throws IOException {
        Window.open(folder.resolve("library"));
        file = Files.writeString(folder.resolve("greet.changes"), GREETING);
        IWorkbenchPage page = Window.page();
        Ui.run(() -> ChangesOpening.open(page, file));
    }

    private static Table edits() {
        return Widgets.find(Table.class, "changes.edits");
    }

    private static String text(String key) {
        return Ui.get(Widgets.find(Text.class, key)::getText);
    }

    private static void page(int index) {
        CTabFolder pages = Await.some("the pages are there", () -> Widgets.all(CTabFolder.class).stream()
                .filter(folder -> folder.getItemCount() == 3 && folder.getItem(0).getText().equals("Edits")).findFirst().orElse(null));
        Hands.click(pages, Ui.get(() -> {
            var bounds = pages.getItem(index).getBounds();
            return new Point(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
        }));
    }

    private static boolean isDirty() {
        IWorkbenchPage page = Window.page();
        return Ui.get(() -> page.getActiveEditor().isDirty());
    }

    private static void awaitSaved() {
        IWorkbenchPage page = Window.page();
        Await.until("nothing is left to be saved", () -> !page.getActiveEditor().isDirty());
    }

    @Test
    void formsChangeTheFileAndAreUndone() throws IOException {
        Rows.await(edits(), "Put file", "Set key", "Replace text", "Remove");
        Screenshot.take("changes-put");
        Hands.click(Rows.find(edits(), "Set key"));
        assertEquals("PermitRootLogin", text("edit.key"));
        Screenshot.take("changes-key");
        Hands.click(Rows.find(edits(), "Replace text"));
        assertEquals("^127\\.0\\.1\\.1\\s", text("edit.pattern"));
        Hands.click(Rows.find(edits(), "Set key"));
        Hands.fill(Widgets.find(Text.class, "edit.value"), "prohibit-password");
        Await.until("it is to be saved", () -> isDirty());
        Hands.fill(Widgets.find(Text.class, "edit.path"), "etc/ssh");
        Label problem = Widgets.find(Label.class, "edit.path.problem");
        Await.until("the path is refused", () -> problem.isVisible() && problem.getText().contains("slash"));
        Screenshot.take("changes-wrong");
        Hands.press('z', SWT.CTRL);
        Await.until("the path is back", () -> !problem.isVisible() && text("edit.path").equals("/etc/ssh/sshd_config"));
        Hands.press('z', SWT.CTRL);
        Await.until("the value is back", () -> text("edit.value").equals("no"));
        assertFalse(isDirty());
        Hands.press('y', SWT.CTRL);
        Await.until("the value is changed again", () -> text("edit.value").equals("prohibit-password"));
        Hands.press('s', SWT.CTRL);
        awaitSaved();
        assertEquals(GREETING.replace("value no", "value prohibit-password"), Files.readString(file));
    }

    @Test
    void editsAreAddedMovedDuplicatedAndRemoved() throws IOException {
        Hands.click(Rows.find(edits(), "Remove"));
        Hands.press(SWT.ARROW_UP, SWT.ALT);
        Hands.press(SWT.ARROW_UP, SWT.ALT);
        Rows.await(edits(), "Put file", "Remove", "Set key", "Replace text");
        Hands.press('d', SWT.CTRL);
        Rows.await(edits(), "Put file", "Remove", "Remove", "Set key", "Replace text");
        Hands.press(SWT.DEL);
        Rows.await(edits(), "Put file", "Remove", "Set key", "Replace text");
        drag("Put file", "Set key");
        Rows.await(edits(), "Remove", "Set key", "Put file", "Replace text");
        Hands.click(Rows.find(edits(), "Replace text"));
        addEdit();
        Rows.await(edits(), "Remove", "Set key", "Put file", "Replace text", "Add user");
        Await.until("the user is asked for", () -> Widgets.find(Text.class, "edit.user").isFocusControl());
        Hands.type("anna");
        Screenshot.take("changes-user");
        for (int steps = 0; steps < 7; steps++) {
            Hands.press('z', SWT.CTRL);
        }
        Rows.await(edits(), "Put file", "Set key", "Replace text", "Remove");
        awaitSaved();
    }

    /** From the menu that the button opens: settings, then the fourth of them. */
    private static void addEdit() {
        Hands.click(Widgets.find(ToolItem.class, "changes.add"));
        Await.until("the menu is open", () -> edits().getDisplay() != null);
        for (int key : new int[] {SWT.ARROW_DOWN, SWT.ARROW_DOWN, SWT.ARROW_DOWN, SWT.ARROW_RIGHT, SWT.ARROW_DOWN, SWT.ARROW_DOWN,
                SWT.ARROW_DOWN}) {
            Hands.press(key);
        }
        Screenshot.take("changes-kinds");
        Hands.press(SWT.CR);
    }

    private static void drag(String from, String below) {
        Hands.drag(Rows.find(edits(), from), Rows.find(edits(), below));
    }

    @Test
    void textIsEditedAndItsFaultsAreTold() throws IOException {
        page(2);
        StyledText source = Widgets.find(StyledText.class, "changes.source");
        Hands.click(source);
        Hands.press(SWT.HOME, SWT.CTRL);
        Hands.press(SWT.END);
        Hands.press(SWT.CR);
        Hands.type("titel");
        Link problem = Widgets.find(Link.class, "changes.source.problem");
        Await.until("the line is told", () -> problem.isVisible() && problem.getText().contains("Line 2"));
        Screenshot.take("changes-source-wrong");
        page(0);
        Await.until("the text stays in sight", source::isVisible);
        for (int steps = 0; steps < 2 && !GREETING.equals(Ui.get(source::getText)); steps++) {
            Hands.press('z', SWT.CTRL);
        }
        Await.until("the text is as before", () -> source.getText().equals(GREETING));
        Ui.run(() -> source.replaceTextRange(source.getText().indexOf("/etc/motd.old"), 13, "/etc/motd.bak"));
        page(1);
        assertEquals("Greet people", text("changes.title"));
        Screenshot.take("changes-header");
        Hands.fill(Widgets.find(Text.class, "parameter.name"), "Host");
        Label wrong = Widgets.find(Label.class, "parameter.problem");
        Await.until("the name is refused", wrong::isVisible);
        Screenshot.take("changes-parameter-wrong");
        Hands.fill(Widgets.find(Text.class, "parameter.name"), "host");
        Hands.press('s', SWT.CTRL);
        awaitSaved();
        assertEquals(GREETING.replace("/etc/motd.old", "/etc/motd.bak"), Files.readString(file));
    }

    @Test
    void wrongTextStaysUntilItIsRight() throws IOException {
        Path other = Files.writeString(folder.resolve("wrong.changes"), "mirage changes 1\nhost-nam web\nend\n");
        IWorkbenchPage window = Window.page();
        Ui.run(() -> {
            window.closeAllEditors(false);
            ChangesOpening.open(window, other);
        });
        StyledText source = Widgets.find(StyledText.class, "changes.source");
        page(0);
        Await.until("the text stays in sight", source::isVisible);
        assertFalse(isDirty());
        Hands.click(source);
        Hands.press(SWT.HOME, SWT.CTRL);
        Hands.press(SWT.ARROW_DOWN);
        Hands.type("new-");
        Hands.press('s', SWT.CTRL);
        awaitSaved();
        assertEquals("mirage changes 1\nnew-host-nam web\nend\n", Files.readString(other));
        page(0);
        Await.until("the text stays in sight", source::isVisible);
        Ui.run(() -> source.replaceTextRange(source.getText().indexOf("new-host-nam"), 12, "host-name"));
        page(0);
        Rows.await(edits(), "Set host name");
        Hands.press('s', SWT.CTRL);
        awaitSaved();
        assertEquals("mirage changes 1\n\nhost-name web\nend\n", Files.readString(other));
    }

    @Test
    void droppedFileIsOpened() throws IOException {
        Path other = Files.writeString(folder.resolve("other.changes"), "mirage changes 1\nhost-name web\nend\n");
        IWorkbenchPage page = Window.page();
        Ui.run(() -> page.closeAllEditors(false));
        try (FileDrag drag = FileDrag.of(other)) {
            Hands.drag(drag.file(), Widgets.find(Composite.class, "library"));
        }
        Await.until("it is opened", () -> page.getActiveEditor() != null);
        Rows.await(edits(), "Set host name");
    }
}
