// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Put Tree Edit</b></em>'.
 *
 * Puts a folder with all below it.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.PutTreeEdit#getContent <em>Content</em>}</li>
 *   <li>{@link org.mirage.model.PutTreeEdit#getMetadata <em>Metadata</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getPutTreeEdit()
 * @model
 * @generated
 */
public interface PutTreeEdit extends PathEdit {
	/**
	 * Returns the value of the '<em><b>Content</b></em>' containment reference.
	 * A folder on disk or in a version.
	 * @return the value of the '<em>Content</em>' containment reference.
	 * @see #setContent(FileContent)
	 * @see org.mirage.model.MiragePackage#getPutTreeEdit_Content()
	 * @model containment="true"
	 * @generated
	 */
	FileContent getContent();

	/**
	 * Sets the value of the '{@link org.mirage.model.PutTreeEdit#getContent <em>Content</em>}' containment reference.
	 * @param value the new value of the '<em>Content</em>' containment reference.
	 * @see #getContent()
	 * @generated
	 */
	void setContent(FileContent value);

	/**
	 * Returns the value of the '<em><b>Metadata</b></em>' containment reference.
	 * What to set of the folder itself; null for nothing.
	 * @return the value of the '<em>Metadata</em>' containment reference.
	 * @see #setMetadata(EntryMetadata)
	 * @see org.mirage.model.MiragePackage#getPutTreeEdit_Metadata()
	 * @model containment="true"
	 * @generated
	 */
	EntryMetadata getMetadata();

	/**
	 * Sets the value of the '{@link org.mirage.model.PutTreeEdit#getMetadata <em>Metadata</em>}' containment reference.
	 * @param value the new value of the '<em>Metadata</em>' containment reference.
	 * @see #getMetadata()
	 * @generated
	 */
	void setMetadata(EntryMetadata value);

} // PutTreeEdit
