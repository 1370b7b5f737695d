// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.Monitor;
import org.mirage.engine.ReadFile;
import org.mirage.engine.VersionPath;
import org.mirage.model.Image;
import org.mirage.model.Library;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.MadeRun;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;
import org.opentest4j.AssertionFailedError;

/** What a run changed in one image is carried to others: from the version, from the Log, and from the wizard for updates. */
class CarryWizardTest {

    private static final String MOTD = "one\ntwo\nthree\n";
    private static final String EDITS = """
            put file /etc/motd
              text
              | one
              | TWO
              | three
            put file /bin/game
              text
              | the game
            put dir /boot
            put file /boot/initrd.img-6.1
              text
              | of web
            """;

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void importImages() throws IOException {
        SmallDisk disk = new SmallDisk(folder).put("etc/motd", MOTD);
        library = Window.open(folder.resolve("library"), disk.make(folder.resolve("a.raw")), "web");
        Window.add(disk.make(folder.resolve("b.raw")), "shop");
        Window.add(disk.put("etc/motd", "one\nmine\nthree\n").make(folder.resolve("c.raw")), "mail");
        Window.add(disk.put("etc/motd", MOTD).put("boot/initrd.img-6.1", "of desk").make(folder.resolve("d.raw")), "desk");
        MadeRun.make("web", "Install the game", EDITS, "/etc/motd");
        Await.until("all images are there", () -> library.getImages().size() == 4 && image("web").getVersions().size() == 2
                && image("web").newest().getNumber() == 3);
        Await.until("it is known that a run made web@3", () -> LibrarySession.current().isMadeByRun(image("web").newest()));
    }

    private Image image(String name) {
        return library.getImages().stream().filter(image -> image.getName().equals(name)).findFirst().orElseThrow();
    }

    private static String result(Table targets, String version) {
        int row = Rows.indexOf(targets, version);
        TableItem item = row < 0 ? null : targets.getItem(row);
        return item == null ? null : (item.getChecked() ? "+ " : "- ") + item.getText(1);
    }

    private static void awaitResult(Table targets, String version, String result) {
        Await.until(version + ": " + result, () -> result.equals(result(targets, version)));
    }

    private static String read(String path) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ReadFile(LibrarySession.current().engine(), VersionPath.parse(path)).call(bytes, Monitor.NONE);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatARunChangedIsCarriedToOtherImagesAndTakenBack() throws IOException {
        Tree images = Window.libraryTree();
        Hands.choose(Rows.find(images, "web (2)"), "Carry to Other Images\u2026");
        Combo run = Widgets.find(Combo.class, "update.runOf");
        Await.until("the run is chosen", () -> run.getText().startsWith("web@3: Install the game"));
        assertTrue(Ui.get(() -> Widgets.find(Button.class, "update.run").getSelection()));
        assertEquals("web@1, before the run", Ui.get(() -> Widgets.find(Combo.class, "update.runSince").getText()));
        Screenshot.take("carry-what");
        Hands.click(Dialogs.next());
        Table targets = Widgets.find(Table.class, "update.targets");
        awaitResult(targets, "shop@1", "+ applies");
        assertEquals("- does not fit", Ui.get(() -> result(targets, "mail@1")));
        assertEquals("- does not fit", Ui.get(() -> result(targets, "desk@1")));
        assertEquals("- already there", Ui.get(() -> result(targets, "web@3")));
        Dialogs.awaitMessage("Can be carried to 1; already there in 1; not to 2");
        Hands.click(Rows.find(targets, "mail@1"));
        Text remarks = Widgets.find(Text.class, "update.remarks");
        Await.until("the reason is told", () -> remarks.getText().equals("/etc/motd: was changed here at the same lines"));
        Screenshot.take("carry-where");
        Hands.click(Dialogs.finish());
        Widgets.find(Label.class, "notice.text");
        Await.until("the version is there", () -> image("shop").getVersions().size() == 2);
        Window.idle();
        Screenshot.take("carried");
        assertEquals(1, Ui.get(() -> image("mail").getVersions().size()));
        assertEquals("Install the game (carried from web@3)", Ui.get(() -> image("shop").newest().getMessage()));
        assertEquals("one\nTWO\nthree\n", read("shop@2:/etc/motd"));
        assertEquals("the game\n", read("shop@2:/bin/game"));

        Hands.choose(Rows.find(images, "shop (2)"), "Undo Last Update\u2026");
        Hands.click(Dialogs.button("Undo Update"));
        Await.until("the version is gone", () -> image("shop").getVersions().size() == 1);
        assertEquals(2, Ui.get(() -> image("web").getVersions().size()));
    }

    @Test
    void whatMustBeMadeInAnImageCanBeMadeThere() {
        Tree images = Window.libraryTree();
        Hands.click(Rows.find(images, "desk"));
        Hands.choose(Rows.find(images, "desk"), "Update\u2026");
        Hands.click(Widgets.find(Button.class, "update.run"));
        Combo run = Widgets.find(Combo.class, "update.runOf");
        Await.until("the latest run is offered", () -> run.getText().startsWith("web@3: Install the game"));
        Dialogs.awaitButton(IDialogConstants.NEXT_ID, true);
        Hands.click(Dialogs.next());
        Table targets = Widgets.find(Table.class, "update.targets");
        awaitResult(targets, "desk@1", "- does not fit");
        awaitResult(targets, "shop@1", "- applies");
        Dialogs.awaitFinish(false);
        Hands.click(Widgets.find(Button.class, "update.generate"));
        awaitResult(targets, "desk@1", "+ applies");
        Hands.click(Rows.find(targets, "desk@1"));
        Text remarks = Widgets.find(Text.class, "update.remarks");
        Await.until("it is told what is made", () -> remarks.getText().contains("the initial RAM disk of Linux 6.1"));
        Dialogs.awaitFinish(true);
        Screenshot.take("carry-generate");
        Hands.click(Widgets.find(Button.class, "update.generate"));
        awaitResult(targets, "desk@1", "- does not fit");
        Hands.click(Dialogs.button(IDialogConstants.BACK_ID));
        assertTrue(Ui.get(() -> Widgets.find(Button.class, "update.run").getSelection()));
        Hands.click(Dialogs.cancel());
    }

    @Test
    void onlyWhatARunMadeIsCarried() {
        Tree images = Window.libraryTree();
        Hands.click(Rows.find(images, "web (2)"));
        Hands.press(SWT.ARROW_RIGHT);
        requireNotOffered(Rows.find(images, "web (2)", "web@1"));
        requireNotOffered(Rows.find(images, "shop"));
        Hands.choose(Rows.find(images, "web (2)", "web@3"), "Carry to Other Images\u2026");
        Widgets.find(Combo.class, "update.runOf");
        Hands.click(Dialogs.cancel());
    }

    private static void requireNotOffered(TreeItem row) {
        AssertionFailedError none = assertThrows(AssertionFailedError.class, () -> Hands.choose(row, "Carry to Other Images\u2026"));
        assertTrue(none.getMessage().startsWith("no Carry to Other Images"), none.getMessage());
        Hands.press(SWT.ESC);
    }

    @Test
    void theLogLeadsThere() {
        Window.revealView(RunLogView.ID);
        Hands.click(Rows.find(Window.libraryTree(), "web (2)"));
        Hands.click(Widgets.tool("Do in other images what this run changed, without running again"));
        Combo run = Widgets.find(Combo.class, "update.runOf");
        Await.until("the run is chosen", () -> run.getText().startsWith("web@3: Install the game"));
        Screenshot.take("carry-from-log");
        Hands.click(Dialogs.next());
        awaitResult(Widgets.find(Table.class, "update.targets"), "shop@1", "+ applies");
        Hands.click(Dialogs.cancel());
    }
}
