// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.mirage.model.EntryMetadata;
import org.mirage.model.FileContent;
import org.mirage.model.MiragePackage;
import org.mirage.model.PutTreeEdit;

/**
 * An implementation of the model object '<em><b>Put Tree Edit</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.PutTreeEditImpl#getContent <em>Content</em>}</li>
 *   <li>{@link org.mirage.model.impl.PutTreeEditImpl#getMetadata <em>Metadata</em>}</li>
 * </ul>
 *
 * @generated
 */
public class PutTreeEditImpl extends PathEditImpl implements PutTreeEdit {
	/**
	 * The cached value of the '{@link #getContent() <em>Content</em>}' containment reference.
	 * @see #getContent()
	 * @generated
	 * @ordered
	 */
	protected FileContent content;

	/**
	 * The cached value of the '{@link #getMetadata() <em>Metadata</em>}' containment reference.
	 * @see #getMetadata()
	 * @generated
	 * @ordered
	 */
	protected EntryMetadata metadata;

	/**
	 * @generated
	 */
	protected PutTreeEditImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.PUT_TREE_EDIT;
	}

	/**
	 * @generated
	 */
	@Override
	public FileContent getContent() {
		return content;
	}

	/**
	 * @generated
	 */
	public NotificationChain basicSetContent(FileContent newContent, NotificationChain msgs) {
		FileContent oldContent = content;
		content = newContent;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, MiragePackage.PUT_TREE_EDIT__CONTENT, oldContent, newContent);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * @generated
	 */
	@Override
	public void setContent(FileContent newContent) {
		if (newContent != content) {
			NotificationChain msgs = null;
			if (content != null)
				msgs = ((InternalEObject)content).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - MiragePackage.PUT_TREE_EDIT__CONTENT, null, msgs);
			if (newContent != null)
				msgs = ((InternalEObject)newContent).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - MiragePackage.PUT_TREE_EDIT__CONTENT, null, msgs);
			msgs = basicSetContent(newContent, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.PUT_TREE_EDIT__CONTENT, newContent, newContent));
	}

	/**
	 * @generated
	 */
	@Override
	public EntryMetadata getMetadata() {
		return metadata;
	}

	/**
	 * @generated
	 */
	public NotificationChain basicSetMetadata(EntryMetadata newMetadata, NotificationChain msgs) {
		EntryMetadata oldMetadata = metadata;
		metadata = newMetadata;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, MiragePackage.PUT_TREE_EDIT__METADATA, oldMetadata, newMetadata);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * @generated
	 */
	@Override
	public void setMetadata(EntryMetadata newMetadata) {
		if (newMetadata != metadata) {
			NotificationChain msgs = null;
			if (metadata != null)
				msgs = ((InternalEObject)metadata).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - MiragePackage.PUT_TREE_EDIT__METADATA, null, msgs);
			if (newMetadata != null)
				msgs = ((InternalEObject)newMetadata).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - MiragePackage.PUT_TREE_EDIT__METADATA, null, msgs);
			msgs = basicSetMetadata(newMetadata, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.PUT_TREE_EDIT__METADATA, newMetadata, newMetadata));
	}

	/**
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MiragePackage.PUT_TREE_EDIT__CONTENT:
				return basicSetContent(null, msgs);
			case MiragePackage.PUT_TREE_EDIT__METADATA:
				return basicSetMetadata(null, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.PUT_TREE_EDIT__CONTENT:
				return getContent();
			case MiragePackage.PUT_TREE_EDIT__METADATA:
				return getMetadata();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MiragePackage.PUT_TREE_EDIT__CONTENT:
				setContent((FileContent)newValue);
				return;
			case MiragePackage.PUT_TREE_EDIT__METADATA:
				setMetadata((EntryMetadata)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case MiragePackage.PUT_TREE_EDIT__CONTENT:
				setContent((FileContent)null);
				return;
			case MiragePackage.PUT_TREE_EDIT__METADATA:
				setMetadata((EntryMetadata)null);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case MiragePackage.PUT_TREE_EDIT__CONTENT:
				return content != null;
			case MiragePackage.PUT_TREE_EDIT__METADATA:
				return metadata != null;
		}
		return super.eIsSet(featureID);
	}

} //PutTreeEditImpl
