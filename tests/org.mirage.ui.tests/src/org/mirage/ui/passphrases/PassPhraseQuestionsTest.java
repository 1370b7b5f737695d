// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.passphrases;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.MirageException;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.MasterPassword;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** What is asked for an encrypted volume, and what is remembered of the answers. */
class PassPhraseQuestionsTest {

    private static final String UUID = "4d697261-6765-4000-8000-000000000099";
    private static final String VOLUME = "sda3 of web & mail.qcow2";
    private static final Path STORAGE = Path.of(System.getenv("ECLIPSE_KEYRING"));

    /** A thread for each, so that a question that stays open holds up no other. */
    private static final Executor IMPORT = work -> Thread.ofPlatform().daemon().start(work);

    @TempDir
    Path folder;

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final PassPhraseQuestions questions = new PassPhraseQuestions(cancelled::get);

    @BeforeEach
    void forgetAll() throws MirageException {
        Window.open(folder.resolve("library"));
        for (Remembered volume : SecureStorage.list()) {
            SecureStorage.remove(volume.uuid());
        }
    }

    /** Leaves no question to the next test when this one failed. */
    @AfterEach
    void takeQuestionsAway() {
        cancelled.set(true);
        Dialogs.awaitClosed();
    }

    /** As an import asks, beside the window; what hangs ends in a failure. */
    private CompletableFuture<Optional<char[]>> ask(String uuid, int attempt) {
        return CompletableFuture.supplyAsync(() -> questions.ask(VOLUME, uuid, attempt), IMPORT).orTimeout(90, TimeUnit.SECONDS);
    }

    private static Text field() {
        return Widgets.find(Text.class, "passPhrase");
    }

    private void remember(String passPhrase) {
        CompletableFuture<Optional<char[]>> answer = ask(UUID, 1);
        Hands.fill(field(), passPhrase);
        Hands.click(Widgets.find(Button.class, "passPhrase.remember"));
        Hands.click(Dialogs.button("Unlock"));
        assertEquals(passPhrase, new String(answer.join().orElseThrow()));
        CompletableFuture<Void> stored = CompletableFuture.runAsync(() -> questions.unlocked(VOLUME, UUID), IMPORT)
                .orTimeout(90, TimeUnit.SECONDS);
        MasterPassword.give();
        stored.join();
        assertEquals(List.of(), questions.problems());
    }

    @Test
    void whatIsTypedIsMaskedShownOnWishAndNotStored() throws IOException {
        CompletableFuture<Optional<char[]>> answer = ask(UUID, 1);
        Text field = field();
        Dialogs.awaitButton(0, false);
        Hands.fill(field, "correct horse");
        assertTrue(Ui.get(field::getEchoChar) != 0, "shown without being asked to");
        Screenshot.take("pass-phrase");
        Hands.click(Widgets.find(Button.class, "passPhrase.show"));
        assertTrue(Ui.get(field::getEchoChar) == 0, "still masked");
        Screenshot.take("pass-phrase-shown");
        assertFalse(Ui.get(() -> Widgets.now(Button.class, "passPhrase.remember").getSelection()));
        Hands.press(SWT.CR);
        assertEquals("correct horse", new String(answer.join().orElseThrow()));
        Dialogs.awaitClosed();
        questions.unlocked(VOLUME, UUID);
        assertEquals(List.of(), SecureStorage.list());
        assertFalse(stored().contains(UUID));
    }

    @Test
    void skippingLeavesItLocked() {
        CompletableFuture<Optional<char[]>> answer = ask(UUID, 1);
        Hands.fill(field(), "correct horse");
        Hands.click(Dialogs.button("Leave Locked"));
        assertEquals(Optional.empty(), answer.join());
    }

    @Test
    void cancellingTheImportTakesTheQuestionAway() {
        CompletableFuture<Optional<char[]>> answer = ask(UUID, 1);
        field();
        cancelled.set(true);
        assertEquals(Optional.empty(), answer.join());
        Dialogs.awaitClosed();
    }

    @Test
    void wrongOnesAreSaidToBeAndNotRemembered() throws MirageException {
        CompletableFuture<Optional<char[]>> first = ask(UUID, 1);
        Hands.fill(field(), "wrong");
        Hands.click(Widgets.find(Button.class, "passPhrase.remember"));
        Hands.click(Dialogs.button("Unlock"));
        first.join();
        CompletableFuture<Optional<char[]>> second = ask(UUID, 2);
        field();
        assertTrue(Ui.get(() -> texts().contains("That pass phrase does not unlock it.")), () -> Ui.get(() -> texts().toString()));
        Screenshot.take("pass-phrase-wrong");
        Hands.click(Dialogs.button("Leave Locked"));
        assertEquals(Optional.empty(), second.join());
        assertEquals(List.of(), SecureStorage.list());
    }

    @Test
    void rememberedOnesAreNotAskedForAndLieEncrypted() throws IOException {
        remember("correct horse");
        assertArrayEquals("correct horse".toCharArray(), questions.ask(VOLUME, UUID, 1).orElseThrow());
        assertArrayEquals("correct horse".toCharArray(), new PassPhraseQuestions(() -> false).ask(VOLUME, UUID.toUpperCase(), 1)
                .orElseThrow());
        assertTrue(stored().contains(UUID), STORAGE + " does not name the volume");
        assertFalse(stored().contains("horse"), STORAGE + " has the pass phrase in the clear");
    }

    @Test
    void rememberedOneThatIsOutdatedIsReplaced() throws IOException {
        remember("old");
        assertEquals("old", new String(questions.ask(VOLUME, UUID, 1).orElseThrow()));
        CompletableFuture<Optional<char[]>> answer = ask(UUID, 2);
        Hands.fill(field(), "new");
        assertTrue(Ui.get(() -> texts().contains("The remembered pass phrase does not unlock it any more.")));
        Hands.click(Dialogs.button("Unlock"));
        assertEquals("new", new String(answer.join().orElseThrow()));
        questions.unlocked(VOLUME, UUID);
        assertEquals("new", new String(questions.ask(VOLUME, UUID, 1).orElseThrow()));
    }

    @Test
    void volumeWithoutUuidCannotBeRemembered() {
        CompletableFuture<Optional<char[]>> answer = ask("", 1);
        field();
        assertFalse(Ui.get(() -> Widgets.now(Button.class, "passPhrase.remember").isEnabled()));
        Hands.click(Dialogs.button("Leave Locked"));
        answer.join();
        for (String hostile : new String[] {"../..", "/", "a/b", "", "\n", "0".repeat(65)}) {
            assertFalse(SecureStorage.takes(hostile), hostile);
        }
    }

    @Test
    void preferencesForget() throws IOException {
        remember("correct horse");
        Hands.choose(Widgets.find(Composite.class, "library"), 'w', "Preferences...");
        Tree pages = Await.some("the preferences are open", () -> Widgets.all(Tree.class).stream()
                .filter(tree -> tree.getShell().getText().equals("Preferences")).findFirst().orElse(null));
        Hands.click(Rows.find(pages, "Encrypted Volumes"));
        Table table = Widgets.find(Table.class, "passPhrases");
        Rows.await(table, VOLUME);
        assertTrue(Ui.get(() -> Widgets.all(Link.class).stream().anyMatch(link -> link.getText().contains("Secure Storage"))));
        Screenshot.take("encrypted-volumes");
        Hands.click(Rows.find(table, VOLUME));
        Hands.click(Widgets.find(Button.class, "passPhrases.forget"));
        Rows.await(table);
        Hands.click(Dialogs.cancel());
        Dialogs.awaitClosed();
        assertEquals(List.of(), SecureStorage.list());
        assertFalse(stored().contains(UUID), "still in " + STORAGE);
    }

    private static List<String> texts() {
        return Widgets.all(Text.class).stream().map(text -> text.getText().strip()).toList();
    }

    private static String stored() throws IOException {
        return Files.exists(STORAGE) ? Files.readString(STORAGE) : "";
    }
}
