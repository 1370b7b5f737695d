// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** Versions of different images are chosen to be compared. */
class CompareWithTest {

    @TempDir
    static Path folder;

    private Tree images;

    @BeforeAll
    static void importVersions() throws IOException {
        SmallDisk disk = new SmallDisk(folder);
        Window.open(folder.resolve("library"), disk.make(folder.resolve("one.raw")), "web");
        Window.add(disk.put("etc/motd", "Welcome\n").make(folder.resolve("two.raw")), "web");
        Window.add(disk.put("etc/motd", "Hello\n").make(folder.resolve("three.raw")), "mail");
    }

    @BeforeEach
    void openLibrary() {
        Window.open(folder.resolve("library"));
        images = Window.libraryTree();
        Hands.click(Rows.find(images, "web (2)"));
        Hands.press(SWT.ARROW_RIGHT, SWT.SHIFT);
    }

    private static String editor() {
        return Ui.get(() -> Window.page().getActiveEditor() == null ? "" : Window.page().getActiveEditor().getTitle());
    }

    /** Opens the dialog for the newest version of one image and chooses the only version of another one. */
    private void chooseOther() {
        Hands.choose(Rows.find(images, "web (2)", "web@2"), "Compare with\u2026");
        Widgets.find(Button.class, "compare.threeWay");
        Dialogs.awaitButton(IDialogConstants.OK_ID, false);
        Tree choice = Ui.get(() -> Widgets.all(Tree.class).getFirst());
        Hands.click(Rows.find(choice, "mail"));
        Hands.press(SWT.ARROW_RIGHT, SWT.SHIFT);
        Await.until("its version is listed", () -> choice.getSelection()[0].getItemCount() == 1);
        // by the keyboard: a row that has just come to be may not be where a click would hit it
        Hands.press(SWT.ARROW_DOWN);
        Dialogs.awaitButton(IDialogConstants.OK_ID, true);
        Screenshot.take("compare-with");
    }

    @Test
    void aVersionOfAnotherImage() {
        chooseOther();
        Hands.click(Dialogs.button(IDialogConstants.OK_ID));
        Widgets.find(Tree.class, "compare.tree");
        assertEquals("mail@1 \u2194 web@2", editor());
    }

    @Test
    void versionsOfNoCommonOriginAreToldSo() {
        chooseOther();
        Hands.click(Widgets.find(Button.class, "compare.threeWay"));
        Hands.click(Dialogs.button(IDialogConstants.OK_ID));
        Await.until("it is told", () -> Widgets.all(Button.class).stream().anyMatch(Button::isVisible)
                && Widgets.now(Button.class, "compare.threeWay") == null);
        Screenshot.take("compare-no-base");
        Hands.click(Dialogs.button(IDialogConstants.OK_ID));
        Dialogs.awaitClosed();
        assertEquals("", editor());
    }
}
