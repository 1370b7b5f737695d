// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Text Edit</b></em>'.
 *
 * An edit of a text file that keeps all else of it.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.TextEdit#getMetadata <em>Metadata</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getTextEdit()
 * @model abstract="true"
 * @generated
 */
public interface TextEdit extends PathEdit {
	/**
	 * Returns the value of the '<em><b>Metadata</b></em>' containment reference.
	 * What to set besides; null for nothing.
	 * @return the value of the '<em>Metadata</em>' containment reference.
	 * @see #setMetadata(EntryMetadata)
	 * @see org.mirage.model.MiragePackage#getTextEdit_Metadata()
	 * @model containment="true"
	 * @generated
	 */
	EntryMetadata getMetadata();

	/**
	 * Sets the value of the '{@link org.mirage.model.TextEdit#getMetadata <em>Metadata</em>}' containment reference.
	 * @param value the new value of the '<em>Metadata</em>' containment reference.
	 * @see #getMetadata()
	 * @generated
	 */
	void setMetadata(EntryMetadata value);

} // TextEdit
