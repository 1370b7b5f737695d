// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.passphrases;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.mirage.engine.MirageException;
import org.mirage.guestfs.PassPhrases;

/**
 * Gets the pass phrases of encrypted volumes for an import: remembered ones first, then from whoever sits at the window. A pass
 * phrase is remembered when that was wished for, and not before it unlocked its volume.
 */
public final class PassPhraseQuestions implements PassPhrases {

    private final BooleanSupplier cancelled;
    private final List<String> problems = new ArrayList<>();
    /** What was answered last. */
    private Answer last = Answer.NONE;
    private boolean wasRemembered;

    /** Will take open questions away when what asks was cancelled. */
    public PassPhraseQuestions(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    /** Asks from any thread but that of the window, and waits for the answer. */
    @Override
    public Optional<char[]> ask(String volume, String uuid, int attempt) {
        last.wipe();
        last = Answer.NONE;
        if (attempt == 1) {
            Optional<char[]> known = remembered(uuid);
            wasRemembered = known.isPresent();
            if (wasRemembered) {
                return known;
            }
        }
        PassPhraseDialog.Reason reason = attempt == 1 ? PassPhraseDialog.Reason.ENCRYPTED
                : wasRemembered && attempt == 2 ? PassPhraseDialog.Reason.OUTDATED : PassPhraseDialog.Reason.WRONG;
        Display display = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getDisplay() : null;
        if (display != null && !display.isDisposed()) {
            display.syncExec(() -> last = PassPhraseDialog.ask(volume, reason, SecureStorage.takes(uuid), wasRemembered, cancelled));
        }
        return last.isNone() ? Optional.empty() : Optional.of(last.passPhrase().clone());
    }

    @Override
    public void unlocked(String volume, String uuid) {
        try {
            if (last.remember()) {
                SecureStorage.put(new Remembered(uuid, volume, Instant.now().truncatedTo(ChronoUnit.SECONDS)), last.passPhrase());
            } else if (!last.isNone() && wasRemembered) {
                // it was wrong, and the right one shall not be remembered
                SecureStorage.remove(uuid);
            }
        } catch (MirageException e) {
            problems.add(volume + ": " + e.getMessage()); //$NON-NLS-1$
        } finally {
            last.wipe();
            last = Answer.NONE;
        }
    }

    private Optional<char[]> remembered(String uuid) {
        try {
            return SecureStorage.find(uuid);
        } catch (MirageException e) {
            // the person would not unlock the storage: asked for the pass phrase itself
            return Optional.empty();
        }
    }

    /** Why pass phrases are not remembered that were to be, one a line. */
    public List<String> problems() {
        return List.copyOf(problems);
    }
}
