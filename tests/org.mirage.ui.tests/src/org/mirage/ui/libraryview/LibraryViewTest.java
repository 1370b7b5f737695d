// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.libraryview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ListImages;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionSummary;
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

/** Finding, opening and deleting images and versions with mouse and keyboard. */
class LibraryViewTest {

    @TempDir
    Path folder;

    private Tree images;

    @BeforeEach
    void openLibrary() throws IOException {
        SmallDisk small = new SmallDisk(folder);
        Path disk = small.make(folder.resolve("a.raw"));
        Window.open(folder.resolve("library"), disk, "db");
        Window.add(disk, "web");
        Window.add(small.put("etc/motd", "changed\n").put("etc/hostname", "web.example\n").make(folder.resolve("b.raw")), "web");
        images = Window.libraryTree();
        Rows.find(images, "db");
        Rows.find(images, "web (2)");
    }

    @Test
    void filterNarrowsImages() {
        Text filter = Widgets.find(Text.class, "library.filter");
        Hands.click(filter);
        Hands.type("WE");
        Await.until("only web is shown", () -> images.getItemCount() == 1);
        assertEquals(List.of("web@2", "web@1"), versions());
        Screenshot.take("library-filter");
        Hands.press('a', SWT.CTRL);
        Hands.type("no such");
        Await.until("nothing is shown", () -> images.getItemCount() == 0);
        Hands.press(SWT.ESC);
        Await.until("all are shown", () -> images.getItemCount() == 2);
    }

    private List<String> versions() {
        TreeItem web = Rows.find(images, "web (2)");
        return Ui.get(() -> List.of(web.getItem(0).getText(), web.getItem(1).getText()));
    }

    @Test
    void keyboardOpensAnOlderVersion() {
        Hands.click(Rows.find(images, "web (2)"));
        Hands.press(SWT.ARROW_RIGHT);
        Hands.press(SWT.ARROW_DOWN);
        Hands.press(SWT.ARROW_DOWN);
        Hands.press(SWT.CR);
        Table entries = Widgets.find(Table.class, "files.table");
        Rows.find(entries, "etc");
        Screenshot.take("older");
        assertEquals("web@1", Ui.get(() -> Window.page().getActiveEditor().getTitle()));
    }

    @Test
    void deletingAsksFirst() throws MirageException {
        Hands.click(Rows.find(images, "web (2)"));
        Hands.press(SWT.DEL);
        Dialogs.button("Keep");
        Screenshot.take("delete-image");
        Hands.press(SWT.CR);
        Dialogs.awaitClosed();
        Window.idle();
        assertEquals(List.of("db@1", "web@1", "web@2"), library());

        Hands.click(Rows.find(images, "web (2)"));
        Hands.press(SWT.ARROW_RIGHT);
        Hands.choose(Rows.find(images, "web (2)", "web@1"), "Delete\u2026");
        Screenshot.take("delete-version");
        Hands.click(Dialogs.button("Delete"));
        Rows.find(images, "web");
        assertEquals(List.of("db@1", "web@2"), library());

        Hands.click(Rows.find(images, "db"));
        Hands.add(Rows.find(images, "web"));
        Hands.press(SWT.DEL);
        Screenshot.take("delete-all");
        Hands.click(Dialogs.button("Delete"));
        Widgets.find(Button.class, "library.empty.import");
        assertEquals(List.of(), library());
        Screenshot.take("deleted");
    }

    @Test
    void versionCanBeDroppedOnAVersionOnly() {
        Hands.click(Rows.find(images, "web (2)"));
        Hands.press(SWT.ARROW_RIGHT);
        TreeItem dragged = Rows.find(images, "web (2)", "web@1");
        Hands.dragInVain(dragged, Rows.find(images, "db"));
        Hands.dragInVain(dragged, Rows.find(images, "web (2)"));
        Window.idle();
        assertEquals(0, Ui.get(() -> Window.page().getEditorReferences().length));
        Dialogs.awaitClosed();
        Hands.drag(dragged, Rows.find(images, "web (2)", "web@2"));
        Await.until("the comparison is open", () -> Window.page().getEditorReferences().length == 1);
    }

    @Test
    void columnsOfTheMachineAreShownWhenAskedFor() {
        TreeColumn host = Ui.get(() -> Arrays.stream(images.getColumns()).filter(column -> column.getText().equals("Host name"))
                .findFirst().orElseThrow());
        assertEquals(0, Ui.get(host::getWidth));
        TreeItem web = Rows.find(images, "web (2)");
        toggle("library.column.HOST_NAME");
        assertTrue(Ui.get(host::getWidth) > 50);
        assertEquals("web.example", Ui.get(() -> web.getText(images.indexOf(host))));
        Hands.click(Rows.find(images, "web (2)"));
        Hands.press(SWT.ARROW_RIGHT);
        Hands.press(SWT.ARROW_DOWN);
        StyledText properties = Widgets.find(StyledText.class, "properties");
        Await.until("the properties tell the host name", () -> properties.getText().contains("web.example"));
        Screenshot.take("library-host-names");
        toggle("library.column.HOST_NAME");
        assertEquals(0, Ui.get(host::getWidth));
    }

    /** Chooses an item of the view's menu. */
    private static void toggle(String id) {
        Ui.run(() -> {
            IMenuManager menu = ((LibraryView) Window.page().findView(LibraryView.ID)).getViewSite().getActionBars().getMenuManager();
            IAction action = ((ActionContributionItem) menu.findMenuUsingPath("library.columns").find(id)).getAction();
            action.setChecked(!action.isChecked());
            action.run();
        });
    }

    /** What the library itself lists. */
    private static List<String> library() throws MirageException {
        return new ListImages(LibrarySession.current().engine()).call(Monitor.NONE).stream()
                .flatMap(image -> image.versions().stream()).map(VersionSummary::label).toList();
    }
}
