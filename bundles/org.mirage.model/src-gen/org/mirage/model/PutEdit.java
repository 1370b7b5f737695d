// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Put Edit</b></em>'.
 *
 * Makes an entry, or gives one that is of the same kind already other content and metadata.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.PutEdit#getKind <em>Kind</em>}</li>
 *   <li>{@link org.mirage.model.PutEdit#getContent <em>Content</em>}</li>
 *   <li>{@link org.mirage.model.PutEdit#getTarget <em>Target</em>}</li>
 *   <li>{@link org.mirage.model.PutEdit#getDevice <em>Device</em>}</li>
 *   <li>{@link org.mirage.model.PutEdit#getMetadata <em>Metadata</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getPutEdit()
 * @model
 * @generated
 */
public interface PutEdit extends PathEdit {
	/**
	 * Returns the value of the '<em><b>Kind</b></em>' attribute.
	 * The literals are from the enumeration {@link org.mirage.model.EntryKind}.
	 * What it is afterwards.
	 * @return the value of the '<em>Kind</em>' attribute.
	 * @see org.mirage.model.EntryKind
	 * @see #setKind(EntryKind)
	 * @see org.mirage.model.MiragePackage#getPutEdit_Kind()
	 * @model
	 * @generated
	 */
	EntryKind getKind();

	/**
	 * Sets the value of the '{@link org.mirage.model.PutEdit#getKind <em>Kind</em>}' attribute.
	 * @param value the new value of the '<em>Kind</em>' attribute.
	 * @see org.mirage.model.EntryKind
	 * @see #getKind()
	 * @generated
	 */
	void setKind(EntryKind value);

	/**
	 * Returns the value of the '<em><b>Content</b></em>' containment reference.
	 * Content of a file; null for all else, and for a file whose content stays.
	 * @return the value of the '<em>Content</em>' containment reference.
	 * @see #setContent(FileContent)
	 * @see org.mirage.model.MiragePackage#getPutEdit_Content()
	 * @model containment="true"
	 * @generated
	 */
	FileContent getContent();

	/**
	 * Sets the value of the '{@link org.mirage.model.PutEdit#getContent <em>Content</em>}' containment reference.
	 * @param value the new value of the '<em>Content</em>' containment reference.
	 * @see #getContent()
	 * @generated
	 */
	void setContent(FileContent value);

	/**
	 * Returns the value of the '<em><b>Target</b></em>' attribute.
	 * Where a symbolic link points; null for all else. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Target</em>' attribute.
	 * @see #setTarget(String)
	 * @see org.mirage.model.MiragePackage#getPutEdit_Target()
	 * @model
	 * @generated
	 */
	String getTarget();

	/**
	 * Sets the value of the '{@link org.mirage.model.PutEdit#getTarget <em>Target</em>}' attribute.
	 * @param value the new value of the '<em>Target</em>' attribute.
	 * @see #getTarget()
	 * @generated
	 */
	void setTarget(String value);

	/**
	 * Returns the value of the '<em><b>Device</b></em>' attribute.
	 * MAJOR:MINOR of a device; null for all else.
	 * @return the value of the '<em>Device</em>' attribute.
	 * @see #setDevice(String)
	 * @see org.mirage.model.MiragePackage#getPutEdit_Device()
	 * @model
	 * @generated
	 */
	String getDevice();

	/**
	 * Sets the value of the '{@link org.mirage.model.PutEdit#getDevice <em>Device</em>}' attribute.
	 * @param value the new value of the '<em>Device</em>' attribute.
	 * @see #getDevice()
	 * @generated
	 */
	void setDevice(String value);

	/**
	 * Returns the value of the '<em><b>Metadata</b></em>' containment reference.
	 * What to set besides; null for nothing.
	 * @return the value of the '<em>Metadata</em>' containment reference.
	 * @see #setMetadata(EntryMetadata)
	 * @see org.mirage.model.MiragePackage#getPutEdit_Metadata()
	 * @model containment="true"
	 * @generated
	 */
	EntryMetadata getMetadata();

	/**
	 * Sets the value of the '{@link org.mirage.model.PutEdit#getMetadata <em>Metadata</em>}' containment reference.
	 * @param value the new value of the '<em>Metadata</em>' containment reference.
	 * @see #getMetadata()
	 * @generated
	 */
	void setMetadata(EntryMetadata value);

} // PutEdit
