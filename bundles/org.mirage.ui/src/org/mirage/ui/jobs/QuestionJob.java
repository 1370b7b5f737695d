// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.jobs;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.mirage.engine.CancelledException;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.ui.Icons;
import org.mirage.ui.library.LibrarySession;

/**
 * Asks the library something that may take a while, with progress and cancel; whoever asked shows the answer, and why there is none.
 *
 * @param <T> the answer
 */
public final class QuestionJob<T> extends EngineJob {

    /** What is asked, outside the user-interface thread. */
    @FunctionalInterface
    public interface Question<T> {

        /** Finds the answer. */
        T ask(Library library, Monitor monitor) throws IOException;
    }

    /**
     * How it ended.
     *
     * @param answer null when there is none
     * @param notes what a person should know of it
     * @param problem why there is none; null when there is one, and when a person stopped it
     */
    public record Answer<T>(T answer, List<String> notes, String problem) {

        /** Whether a person stopped it. */
        public boolean isStopped() {
            return answer == null && problem == null;
        }
    }

    private final Question<T> question;
    private final Consumer<Answer<T>> answered;

    /**
     * Will ask.
     *
     * @param name says what is asked
     * @param answered is told the end in the user-interface thread
     */
    public QuestionJob(String name, Icons icon, Question<T> question, Consumer<Answer<T>> answered) {
        super(name, icon.descriptor());
        this.question = question;
        this.answered = answered;
        addJobChangeListener(IJobChangeListener.onDone(event -> {
            if (event.getResult().getSeverity() == IStatus.CANCEL) {
                show(() -> answered.accept(new Answer<>(null, List.of(), null)));
            }
        }));
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        T answer = question.ask(LibrarySession.current().engine(), monitor);
        List<String> notes = List.copyOf(monitor.notes());
        show(() -> answered.accept(new Answer<>(answer, notes, null)));
    }

    @Override
    protected IStatus failed(Throwable failure) {
        if (failure instanceof CancelledException) {
            return super.failed(failure);
        }
        // it is said where the answer would be shown
        String problem = Failures.text(failure);
        show(() -> answered.accept(new Answer<>(null, List.of(), problem)));
        return Status.OK_STATUS;
    }
}
