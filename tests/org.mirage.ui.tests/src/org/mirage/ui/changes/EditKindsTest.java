// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.ui.changeset.EditKind;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** An edit of every kind is added from the menu and filled in its form until nothing is wrong with it, saved, and undone. */
@Tag("full")
class EditKindsTest {

    private static final String EMPTY = "mirage changes 1\ntitle Kinds\n\nhost-name web\nend\n";
    private static final String PATH = "edit.path";
    private static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ3cT5sWcVnOG4hkqDIzPS1cGJ6TtXzTzpIhVfDPMWvO";
    private static final int MOST_STEPS = 12;

    /** By kind the marks of the fields that must be filled and what is typed there; behind an arrow the choice of a list. */
    private static final Map<EditKind, List<String>> FIELDS = new EnumMap<>(EditKind.class);

    /** What must stand in the file then. */
    private static final Map<EditKind, String> WRITTEN = new EnumMap<>(EditKind.class);

    static {
        kind(EditKind.PUT_FILE, "put file /etc/a", PATH, "/etc/a");
        kind(EditKind.PUT_FOLDER, "put dir /etc/a", PATH, "/etc/a");
        kind(EditKind.PUT_LINK, "put link /etc/a\n  target b", PATH, "/etc/a", "edit.target", "b");
        kind(EditKind.PUT_SPECIAL, "put char /etc/a\n  device 1:3", PATH, "/etc/a", "edit.device", "1:3");
        kind(EditKind.PUT_TREE, "put-tree /srv/a\n  from disk b", PATH, "/srv/a", "edit.content", "> 0", "edit.file", "b");
        kind(EditKind.REMOVE, "remove /etc/a", PATH, "/etc/a");
        kind(EditKind.RENAME, "rename /etc/a to /etc/b", PATH, "/etc/a", "edit.to", "/etc/b");
        kind(EditKind.LINK, "link /etc/a to /etc/b", PATH, "/etc/a", "edit.file", "/etc/b");
        kind(EditKind.SET, "set /etc/a\n  mode 0600", PATH, "/etc/a", "edit.metadata.permissions", "0600");
        kind(EditKind.REPLACE, "replace /etc/a\n  pattern b\n  with c", PATH, "/etc/a", "edit.pattern", "b", "edit.replacement", "c");
        kind(EditKind.SET_KEY, "set-key /etc/a\n  form equals\n  key b\n  value c", PATH, "/etc/a", "edit.form", "> 1", "edit.key", "b",
                "edit.value", "c");
        kind(EditKind.DROP_KEY, "drop-key /etc/a\n  form equals\n  key b", PATH, "/etc/a", "edit.form", "> 1", "edit.key", "b");
        kind(EditKind.INSERT_LINE, "insert-line /etc/a\n  line b\n  last", PATH, "/etc/a", "edit.line", "b");
        kind(EditKind.DROP_LINE, "drop-line /etc/a\n  line b", PATH, "/etc/a", "edit.line", "b");
        kind(EditKind.PATCH, "patch /etc/a\n  diff\n  | @@ -1 +1 @@\n  | -b\n  | +c", PATH, "/etc/a", "edit.diff",
                "@@ -1 +1 @@\n-b\n+c");
        kind(EditKind.HOST_NAME, "host-name a", "edit.name", "a");
        kind(EditKind.TIME_ZONE, "time-zone UTC", "edit.zone", "UTC");
        kind(EditKind.LOCALE, "locale C.UTF-8", "edit.name", "C.UTF-8");
        kind(EditKind.ADD_USER, "add-user anna", "edit.user", "anna");
        kind(EditKind.LOCK_USER, "lock-user anna", "edit.user", "anna");
        kind(EditKind.SET_PASSWORD, "set-password anna\n  hash $6$a$b", "edit.user", "anna", "edit.hash", "$6$a$b");
        kind(EditKind.ADD_SSH_KEY, "add-ssh-key anna\n  key \"" + KEY + "\"", "edit.user", "anna", "edit.key", KEY);
        kind(EditKind.SERVICE, "enable-service ssh.service", "edit.unit", "ssh.service");
        kind(EditKind.FIRST_BOOT_SCRIPT, "first-boot-script a\n  interpreter /bin/sh\n  text\n  | b", "edit.name", "a", "edit.content", "> 0",
                "edit.text", "b\n", "edit.interpreter", "/bin/sh");
        kind(EditKind.INSTALL_PACKAGES, "install-packages\n  package nginx", "edit.packages", "nginx");
        kind(EditKind.REMOVE_PACKAGES, "remove-packages\n  package nginx", "edit.packages", "nginx");
        kind(EditKind.RUN_SCRIPT, "run-script\n  text\n  | b", "edit.content", "> 0", "edit.text", "b\n");
    }

    @TempDir
    Path folder;

    private Path file;

    private static void kind(EditKind kind, String written, String... fields) {
        FIELDS.put(kind, List.of(fields));
        WRITTEN.put(kind, written);
    }

    @Test
    void everyKindIsAddedFilledSavedAndUndone() throws IOException {
        assertEquals(List.of(EditKind.values()), List.copyOf(FIELDS.keySet()));
        Window.open(folder.resolve("library"));
        file = Files.writeString(folder.resolve("kinds.changes"), EMPTY);
        IWorkbenchPage page = Window.page();
        Ui.run(() -> ChangesOpening.open(page, file));
        for (EditKind kind : EditKind.values()) {
            add(kind);
            fill(FIELDS.get(kind));
            Await.until("nothing is wrong any more with " + kind, () -> wrong().isEmpty());
            Screenshot.take("kind-" + kind.name().toLowerCase());
            save();
            assertEquals(EMPTY.replace("end\n", WRITTEN.get(kind) + "\nend\n"), Files.readString(file), kind.name());
            undoAll();
        }
    }

    private static void add(EditKind kind) {
        Table edits = Widgets.find(Table.class, "changes.edits");
        Hands.click(Widgets.find(ToolItem.class, "changes.add"));
        Await.settle();
        for (int i = 0; i <= kind.group().ordinal(); i++) {
            Hands.press(SWT.ARROW_DOWN);
        }
        Hands.press(SWT.ARROW_RIGHT);
        List<EditKind> ofGroup = Arrays.stream(EditKind.values()).filter(one -> one.group() == kind.group()).toList();
        for (int i = 0; i < ofGroup.indexOf(kind); i++) {
            Hands.press(SWT.ARROW_DOWN);
        }
        Hands.press(SWT.CR);
        Await.until(kind + " is added", () -> edits.getItemCount() == 2 && edits.getItem(1).getText().equals(kind.label()));
    }

    private static void fill(List<String> fields) {
        for (int i = 0; i < fields.size(); i += 2) {
            String value = fields.get(i + 1);
            if (value.startsWith("> ")) {
                Combo combo = Widgets.find(Combo.class, fields.get(i));
                int index = Integer.parseInt(value.substring(2));
                if (Ui.get(combo::getSelectionIndex) != index) {
                    Hands.pick(combo, Ui.get(() -> combo.getItem(index)));
                }
            } else {
                Text text = Widgets.find(Text.class, fields.get(i));
                Hands.click(text);
                // a field may be in part out of sight
                Hands.press('a', SWT.CTRL);
                type(value);
            }
        }
    }

    private static void type(String value) {
        List<String> lines = new ArrayList<>(List.of(value.split("\n", -1)));
        Hands.type(lines.removeFirst());
        for (String line : lines) {
            Hands.press(SWT.CR);
            if (!line.isEmpty()) {
                Hands.type(line);
            }
        }
    }

    /** What the form says is wrong; empty when nothing is. In the window's thread. */
    private static String wrong() {
        StringBuilder told = new StringBuilder();
        for (Label label : Widgets.all(Label.class)) {
            if (label.isVisible() && label.getForeground().equals(label.getDisplay().getSystemColor(SWT.COLOR_RED))) {
                told.append(label.getText());
            }
        }
        return told.toString();
    }

    private static void save() {
        IWorkbenchPage page = Window.page();
        Hands.press('s', SWT.CTRL);
        Await.until("it is saved", () -> !page.getActiveEditor().isDirty());
    }

    private static void undoAll() {
        Table edits = Widgets.find(Table.class, "changes.edits");
        for (int steps = 0; Ui.get(edits::getItemCount) > 1; steps++) {
            assertEquals(true, steps < MOST_STEPS, "undoing ends");
            Hands.press('z', SWT.CTRL);
        }
        save();
    }
}
