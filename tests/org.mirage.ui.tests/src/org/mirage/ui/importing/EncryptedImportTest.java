// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.model.Library;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.MasterPassword;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Tools;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** An encrypted disk goes in by the wizard: its pass phrase is asked for, and not again once it is remembered. */
@Tag("full")
class EncryptedImportTest {

    /** A little longer than the program itself waits for an emulated appliance. */
    private static final Duration APPLIANCE = Duration.ofMinutes(11);

    @TempDir
    Path folder;

    @Test
    void isUnlockedByWhatIsTypedAndLaterByWhatIsRemembered() throws IOException {
        Path open = new SmallDisk(folder).make(folder.resolve("open.raw"));
        Path disk = folder.resolve("secret.luks");
        Tools.run("qemu-img", "convert", "-f", "raw", "-O", "luks", "--object", "secret,id=key,data=correct horse", "-o",
                "key-secret=key,iter-time=10", open.toString(), disk.toString());
        Path raw = folder.resolve("secret.raw");
        Tools.run("mv", disk.toString(), raw.toString());
        Library library = Window.open(folder.resolve("library"));

        importDisk(raw, "first");
        Await.until("the pass phrase is asked for", APPLIANCE, () -> Widgets.now(Text.class, "passPhrase") != null);
        Hands.fill(Widgets.find(Text.class, "passPhrase"), "wrong");
        Hands.click(Dialogs.button("Unlock"));
        Await.until("the pass phrase is asked for again", APPLIANCE, () -> Widgets.all(Text.class).stream()
                .anyMatch(text -> text.getText().strip().equals("That pass phrase does not unlock it.")));
        Screenshot.take("encrypted-again");
        Hands.fill(Widgets.find(Text.class, "passPhrase"), "correct horse");
        Hands.click(Widgets.find(Button.class, "passPhrase.remember"));
        Hands.click(Dialogs.button("Unlock"));
        MasterPassword.give();
        Await.until("the image is in the library", APPLIANCE, () -> library.getImages().size() == 1);
        assertOpen("first");

        importDisk(raw, "second");
        Await.until("the image is in the library without a question", APPLIANCE, () -> {
            assertTrue(Widgets.now(Text.class, "passPhrase") == null, "asked again");
            return library.getImages().size() == 2;
        });
        assertOpen("second");
        assertEquals(List.of("first", "second"),
                Ui.get(() -> library.getImages().stream().map(image -> image.getName()).sorted().toList()));
    }

    private static void importDisk(Path disk, String name) {
        Window.idle();
        Hands.press('i', SWT.CTRL);
        Hands.click(Widgets.find(Text.class, "import.path"));
        Hands.type(disk.toString());
        Hands.press(SWT.CR);
        Table files = Widgets.find(Table.class, "import.files");
        Await.until("the file was looked at", () -> files.getItemCount() == 1 && files.getItem(0).getText(1).equals("RAW"));
        Hands.click(Dialogs.next());
        Hands.press('a', SWT.CTRL);
        Hands.type(name);
        Hands.click(Dialogs.finish());
    }

    private static void assertOpen(String image) {
        Window.idle();
        Table entries = Window.openFiles(image);
        Rows.find(entries, "etc");
        Screenshot.take("encrypted-" + image);
        Ui.run(() -> Window.page().closeAllEditors(false));
    }
}
